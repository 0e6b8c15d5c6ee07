package dev.aloi.bench.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.bench.report.EnergyTable;
import dev.aloi.runner.energy.rapl.RaplEnergyMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeterWatchTest {
    @TempDir
    private Path powercap;

    private long now;

    @Test
    void tellsEnergyAndTimeFromTheFirstReadingToTheLast() throws IOException {
        Path zone = Files.createDirectory(powercap.resolve("intel-rapl:0"));
        Files.writeString(zone.resolve("name"), "package-0\n");
        Files.writeString(zone.resolve("max_energy_range_uj"), "262143328850\n");
        count(zone, 262_143_000_000L);
        var watch = new MeterWatch("rapl", RaplEnergyMeter.at(powercap).orElseThrow(), () -> now);

        watch.read();
        now = 2_000_000_000L;
        count(zone, 99_671_150L); // Begun anew.
        watch.read();

        assertThat(watch.time()).isEqualTo(Duration.ofSeconds(2));
        assertThat(watch.energy().wattHours() * 3600).isCloseTo(100, within(1e-9));
        assertThat(EnergyTable.lines(List.of(watch)))
                .anyMatch(line -> line.matches("rapl +2 +2\\.00 +100\\.000 +50\\.0 *"));

        Path file = powercap.resolve("record.csv");
        EnergyTable.record(List.of(watch), file);
        assertThat(file).hasContent("""
                meter,seconds,joules
                rapl,0.000000,0.000000
                rapl,2.000000,100.000000""");
    }

    private static void count(Path zone, long microjoules) throws IOException {
        Files.writeString(zone.resolve("energy_uj"), microjoules + "\n");
    }
}
