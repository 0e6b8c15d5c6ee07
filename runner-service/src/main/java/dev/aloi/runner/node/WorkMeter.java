package dev.aloi.runner.node;

import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.inference.decode.Metering;
import dev.aloi.inference.decode.Spent;
import dev.aloi.runner.energy.EnergyMeter;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures what work takes of the node. The counters know only the whole process or machine, so pieces of work that overlap in time
 * share what is counted meanwhile, in equal parts: the sum over all pieces is what was counted, once.
 */
public final class WorkMeter implements Metering {
    private final LongSupplier wallNanos;
    private final LongSupplier cpuNanos;
    private final EnergyMeter energy;
    private final Set<Span> running = new HashSet<>();
    private Counts last;

    /**
     * Takes the counters to read.
     *
     * @param wallNanos the monotonic clock
     * @param cpuNanos CPU time of this process over all cores
     */
    public WorkMeter(LongSupplier wallNanos, LongSupplier cpuNanos, EnergyMeter energy) {
        this.wallNanos = wallNanos;
        this.cpuNanos = cpuNanos;
        this.energy = energy;
        this.last = read();
    }

    /** Begins a piece of work; it ends when the span is closed. */
    @Override
    public synchronized Span begin() {
        share();
        Span span = new Span();
        running.add(span);
        return span;
    }

    private synchronized Spent end(Span span) {
        share();
        if (!running.remove(span)) {
            throw new IllegalStateException("this piece of work has ended before");
        }
        return span.spent();
    }

    private void share() {
        Counts now = read();
        running.forEach(span -> span.add(last, now, running.size()));
        last = now;
    }

    private Counts read() {
        return new Counts(
                wallNanos.getAsLong(), cpuNanos.getAsLong(), energy.soFar().orElse(null));
    }

    /** A piece of work under way. */
    public final class Span implements Piece {
        private double wall;
        private double cpu;
        private double wattHours;
        private @Nullable String meter;

        private Span() {}

        @Override
        public Spent end() {
            return WorkMeter.this.end(this);
        }

        private void add(Counts from, Counts to, int sharers) {
            wall += (double) (to.wall() - from.wall()) / sharers;
            cpu += (double) (to.cpu() - from.cpu()) / sharers;
            if (from.energy() != null && to.energy() != null) {
                meter = to.energy().meter();
                wattHours += (to.energy().energy().wattHours()
                                - from.energy().energy().wattHours())
                        / sharers;
            }
        }

        private Spent spent() {
            return new Spent(wall, cpu, wattHours, meter);
        }
    }

    private record Counts(long wall, long cpu, @Nullable EnergyReading energy) {}
}
