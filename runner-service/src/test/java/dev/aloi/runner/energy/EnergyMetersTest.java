package dev.aloi.runner.energy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.unit.Energy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EnergyMetersTest {
    private static final EnergyMeter CPU = () -> Optional.of(new EnergyReading(Energy.wattHours(2), "rapl"));
    private static final EnergyMeter GPU = () -> Optional.of(new EnergyReading(Energy.wattHours(3), "nvml"));

    @Test
    void addsInstrumentsOfDifferentParts() {
        EnergyReading reading = new SummedEnergyMeter(List.of(CPU, GPU)).soFar().orElseThrow();

        assertThat(reading).isEqualTo(new EnergyReading(Energy.wattHours(5), "rapl+nvml"));
    }

    @Test
    void hasNoSumWhereOneOfThemIsMissing() {
        assertThat(new SummedEnergyMeter(List.of(CPU, Optional::empty)).soFar()).isEmpty();
        assertThat(new SummedEnergyMeter(List.of()).soFar()).isEmpty();
    }

    @Test
    void readsInBetween() throws InterruptedException {
        CountDownLatch readings = new CountDownLatch(3);
        EnergyMeter counting = () -> {
            readings.countDown();
            return CPU.soFar();
        };

        try (SampledEnergyMeter meter = new SampledEnergyMeter(counting, Duration.ofMillis(1))) {
            assertThat(readings.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(meter.soFar()).isEqualTo(CPU.soFar());
        }
    }
}
