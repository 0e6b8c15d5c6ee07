package dev.aloi.runner.node;

import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.runner.energy.EnergyMeter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures what work takes of the node. The counters know only the whole process or machine, so pieces of work that overlap in time
 * share what is counted meanwhile, in equal parts: the sum over all pieces is what was counted, once.
 */
public final class WorkMeter {
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
    public synchronized Span begin() {
        share();
        Span span = new Span();
        running.add(span);
        return span;
    }

    private synchronized Work end(Span span) {
        share();
        if (!running.remove(span)) {
            throw new IllegalStateException("this piece of work has ended before");
        }
        return span.work();
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

    /** What a piece of work took. */
    public record Work(Duration wall, Duration cpu, Optional<EnergyReading> energy) {
        /** The part of it that falls to {@code part} of {@code whole} units of work. */
        public Work share(long part, long whole) {
            double ratio = whole == 0 ? 0 : (double) part / whole;
            return new Work(
                    Duration.ofNanos((long) (wall.toNanos() * ratio)),
                    Duration.ofNanos((long) (cpu.toNanos() * ratio)),
                    energy.map(reading -> new EnergyReading(reading.energy().times(ratio), reading.meter())));
        }
    }

    /** A piece of work under way. */
    public final class Span {
        private double wall;
        private double cpu;
        private double wattHours;
        private @Nullable String meter;

        private Span() {}

        /** Ends the work and says what it took. */
        public Work end() {
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

        private Work work() {
            return new Work(
                    Duration.ofNanos(Math.round(wall)),
                    Duration.ofNanos(Math.round(cpu)),
                    Optional.ofNullable(meter).map(name -> new EnergyReading(Energy.wattHours(wattHours), name)));
        }
    }

    private record Counts(long wall, long cpu, @Nullable EnergyReading energy) {}
}
