package dev.aloi.runner.energy.rapl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.runner.energy.EnergyMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On files as Linux 6.1 shows them for a server with two packages. */
class RaplEnergyMeterTest {
    private static final long RANGE = 262_143_328_850L;

    @TempDir
    Path powercap;

    @Test
    void sumsPackagesAndTheirMemory() throws IOException {
        zone("intel-rapl:0", "package-0", 1_000);
        zone("intel-rapl:0:0", "dram", 2_000);
        zone("intel-rapl:1", "package-1", 3_000);
        EnergyMeter meter = RaplEnergyMeter.at(powercap).orElseThrow();

        count("intel-rapl:0", 3_600_001_000L);
        count("intel-rapl:0:0", 1_800_002_000L);
        count("intel-rapl:1", 3_600_003_000L);

        assertThat(wattHours(meter)).isCloseTo(2.5, within(1e-12));
        assertThat(meter.soFar().orElseThrow().meter()).isEqualTo("rapl");
    }

    @Test
    void countsNeitherPartsOfAPackageNorThePlatformThatContainsIt() throws IOException {
        zone("intel-rapl:0", "package-0", 0);
        zone("intel-rapl:0:0", "core", 0);
        zone("intel-rapl:0:1", "uncore", 0);
        zone("intel-rapl:1", "psys", 0);
        EnergyMeter meter = RaplEnergyMeter.at(powercap).orElseThrow();

        count("intel-rapl:0:0", 3_600_000_000L);
        count("intel-rapl:0:1", 3_600_000_000L);
        count("intel-rapl:1", 3_600_000_000L);

        assertThat(wattHours(meter)).isZero();
    }

    @Test
    void goesOnWhenTheCounterStartsAnew() throws IOException {
        zone("intel-rapl:0", "package-0", RANGE - 600_000_000L);
        EnergyMeter meter = RaplEnergyMeter.at(powercap).orElseThrow();

        count("intel-rapl:0", 3_000_000_000L);

        assertThat(wattHours(meter)).isCloseTo(1, within(1e-12));
    }

    @Test
    void isAbsentWhereTheNodeShowsNothing() throws IOException {
        assertThat(RaplEnergyMeter.at(powercap)).isEmpty();
        assertThat(RaplEnergyMeter.at(powercap.resolve("none"))).isEmpty();

        zone("intel-rapl:0", "package-0", 1);
        Files.writeString(powercap.resolve("intel-rapl:0/energy_uj"), "not readable\n");

        assertThat(RaplEnergyMeter.at(powercap)).isEmpty();
    }

    private void zone(String zone, String name, long microjoules) throws IOException {
        Path directory = Files.createDirectories(powercap.resolve(zone));
        Files.writeString(directory.resolve("name"), name + "\n");
        Files.writeString(directory.resolve("max_energy_range_uj"), RANGE + "\n");
        count(zone, microjoules);
    }

    private void count(String zone, long microjoules) throws IOException {
        Files.writeString(powercap.resolve(zone).resolve("energy_uj"), microjoules + "\n");
    }

    private static double wattHours(EnergyMeter meter) {
        return meter.soFar().orElseThrow().energy().wattHours();
    }
}
