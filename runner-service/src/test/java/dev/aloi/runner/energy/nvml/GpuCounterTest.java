package dev.aloi.runner.energy.nvml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GpuCounterTest {
    private static final long SECOND = 1_000_000_000L;

    private final GpuCounter counter = new GpuCounter();

    @Test
    void countsFromItsFirstReadingOn() {
        counted(7_200_000);
        counted(10_800_000);

        assertThat(counter.soFar().wattHours()).isCloseTo(1, within(1e-12));
        assertThat(counter.isCounted()).isTrue();
    }

    @Test
    void goesOnWhenTheDriverIsLoadedAnew() {
        counted(36_000_000);
        counted(39_600_000);
        counted(1_800_000);

        assertThat(counter.soFar().wattHours()).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void sumsUpPowerWhereTheGpuDoesNotCount() {
        power(100_000, 0);
        power(300_000, 18 * SECOND);
        power(300_000, 30 * SECOND);

        // 200 W on average for 18 s, then 300 W for 12 s.
        assertThat(counter.soFar().wattHours()).isCloseTo(2.0, within(1e-12));
        assertThat(counter.isCounted()).isFalse();
    }

    @Test
    void tellsNothingWhereTheGpuTellsNothing() {
        assertThat(counter.read(OptionalLong.empty(), OptionalLong.empty(), 0)).isFalse();
        assertThat(counter.soFar().wattHours()).isZero();
    }

    private void counted(long millijoules) {
        assertThat(counter.read(OptionalLong.of(millijoules), OptionalLong.of(5), 0))
                .isTrue();
    }

    private void power(long milliwatts, long nanos) {
        assertThat(counter.read(OptionalLong.empty(), OptionalLong.of(milliwatts), nanos))
                .isTrue();
    }
}
