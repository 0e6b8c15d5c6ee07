package dev.aloi.runner.energy;

import dev.aloi.contracts.runner.EnergyReading;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Reads an instrument in between too, so that long work loses nothing: counters start anew after minutes under load, and power changes
 * within a second.
 */
public final class SampledEnergyMeter implements EnergyMeter, AutoCloseable {
    private final EnergyMeter meter;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("energy-meter").factory());

    public SampledEnergyMeter(EnergyMeter meter, Duration pause) {
        this.meter = meter;
        if (meter.soFar().isPresent()) {
            ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(
                    meter::soFar, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public Optional<EnergyReading> soFar() {
        return meter.soFar();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
