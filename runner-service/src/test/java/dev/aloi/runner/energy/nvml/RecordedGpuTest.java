package dev.aloi.runner.energy.nvml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** What a real GPU told while it worked and rested, read again. */
class RecordedGpuTest {
    private static final double COUNTED_JOULES = 9_014.876;

    private final GpuCounter counter = new GpuCounter();

    @Test
    void growsByWhatTheGpuHasCounted() throws IOException {
        recording().forEach(it -> counter.read(OptionalLong.of(it.millijoules()), OptionalLong.empty(), it.nanos()));

        assertThat(joules()).isCloseTo(COUNTED_JOULES, within(1e-6));
        assertThat(counter.isCounted()).isTrue();
    }

    @Test
    void sumsUpPowerToAlmostWhatTheGpuHasCounted() throws IOException {
        recording().forEach(it -> counter.read(OptionalLong.empty(), OptionalLong.of(it.milliwatts()), it.nanos()));

        assertThat(joules()).isCloseTo(COUNTED_JOULES, Percentage.withPercentage(0.5));
        assertThat(counter.isCounted()).isFalse();
    }

    @Test
    void losesNoMoreThanAReadingWhereTheDriverIsLoadedAnew() throws IOException {
        List<Reading> readings = recording();
        Reading last = readings.get(100);
        readings.subList(0, 101)
                .forEach(it -> counter.read(OptionalLong.of(it.millijoules()), OptionalLong.empty(), it.nanos()));

        Reading first = readings.get(101);
        readings.subList(101, readings.size())
                .forEach(it -> counter.read(
                        OptionalLong.of(it.millijoules() - first.millijoules()), OptionalLong.empty(), it.nanos()));

        double between = (first.millijoules() - last.millijoules()) / 1000.0;
        assertThat(joules()).isCloseTo(COUNTED_JOULES - between, within(1e-6));
    }

    private double joules() {
        return counter.soFar().wattHours() * 3600;
    }

    private static List<Reading> recording() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/nvml/h200.csv")).stream()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(Reading::of)
                .toList();
    }

    private record Reading(long nanos, long millijoules, long milliwatts) {
        static Reading of(String line) {
            long[] numbers =
                    Arrays.stream(line.split(",")).mapToLong(Long::parseLong).toArray();
            return new Reading(numbers[0], numbers[1], numbers[2]);
        }
    }
}
