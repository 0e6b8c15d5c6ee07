package dev.aloi.bench.energy;

import dev.aloi.contracts.unit.Energy;
import dev.aloi.runner.energy.EnergyMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Reads a meter again and again, as a runner does, and keeps what it told. */
public final class MeterWatch {
    private final String name;
    private final EnergyMeter meter;
    private final LongSupplier nanoTime;
    private final List<Point> points = new ArrayList<>();

    /** @param name of the instrument */
    public MeterWatch(String name, EnergyMeter meter, LongSupplier nanoTime) {
        this.name = name;
        this.meter = meter;
        this.nanoTime = nanoTime;
    }

    /** @param energy since some moment before the first point */
    public record Point(long nanos, Energy energy) {}

    /** Misses the moment where the meter tells nothing. */
    public void read() {
        meter.soFar().ifPresent(reading -> points.add(new Point(nanoTime.getAsLong(), reading.energy())));
    }

    public String name() {
        return name;
    }

    public List<Point> points() {
        return List.copyOf(points);
    }

    /** From the first point to the last. */
    public Energy energy() {
        return points.isEmpty()
                ? Energy.wattHours(0)
                : Energy.wattHours(points.getLast().energy().wattHours()
                        - points.getFirst().energy().wattHours());
    }

    /** From the first point to the last. */
    public Duration time() {
        return points.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(points.getLast().nanos() - points.getFirst().nanos());
    }
}
