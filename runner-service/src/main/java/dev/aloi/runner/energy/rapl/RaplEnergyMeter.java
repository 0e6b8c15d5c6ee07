package dev.aloi.runner.energy.rapl;

import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.runner.energy.EnergyMeter;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Running average power limit: energy counters of the processor packages and their memory, as Linux shows them
 * (Documentation/power/powercap/powercap.rst). They count microjoules, start anew at a maximum, and are often readable by root
 * only (CVE-2020-8694).
 */
public final class RaplEnergyMeter implements EnergyMeter {
    /** Where Linux shows the counters. */
    public static final Path POWERCAP = Path.of("/sys/class/powercap");

    private static final double MICROJOULES_PER_WATT_HOUR = 3.6e9;

    private final List<Counter> counters;

    private RaplEnergyMeter(List<Counter> counters) {
        this.counters = counters;
    }

    /** Empty where the node shows no counters, or not to us. {@code powercap} is usually {@link #POWERCAP}. */
    public static Optional<EnergyMeter> at(Path powercap) {
        List<Counter> counters = new ArrayList<>();
        try (DirectoryStream<Path> zones = Files.newDirectoryStream(powercap, "intel-rapl:*")) {
            for (Path zone : zones) {
                if (counts(Files.readString(zone.resolve("name")).strip())) {
                    counters.add(new Counter(zone));
                }
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        return counters.isEmpty() ? Optional.empty() : Optional.of(new RaplEnergyMeter(counters));
    }

    /** The zones core and uncore are parts of their package, and psys contains it. */
    private static boolean counts(String zone) {
        return zone.startsWith("package") || zone.equals("dram");
    }

    @Override
    public synchronized Optional<EnergyReading> soFar() {
        long microjoules = 0;
        try {
            for (Counter counter : counters) {
                microjoules += counter.advance();
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        return Optional.of(new EnergyReading(Energy.wattHours(microjoules / MICROJOULES_PER_WATT_HOUR), "rapl"));
    }

    /** One zone's counter, unrolled. Read less often than it turns over, it would lose whole turns. */
    private static final class Counter {
        private final Path file;
        private final long range;
        private long last;
        private long total;

        Counter(Path zone) throws IOException {
            this.file = zone.resolve("energy_uj");
            this.range = number(zone.resolve("max_energy_range_uj"));
            this.last = number(file);
        }

        long advance() throws IOException {
            long now = number(file);
            total += now >= last ? now - last : range - last + now;
            last = now;
            return total;
        }

        private static long number(Path file) throws IOException {
            String text = Files.readString(file).strip();
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new IOException(file + " holds no number", e);
            }
        }
    }
}
