package dev.aloi.inference.decode;

import org.jspecify.annotations.Nullable;

/**
 * What work took of the machine.
 *
 * @param wattHours 0 where nothing measures them
 * @param instrument that measured the energy
 */
public record Spent(
        double wallNanos,
        double cpuNanos,
        double wattHours,
        @Nullable String instrument) {
    public static final Spent NOTHING = new Spent(0, 0, 0, null);

    public Spent plus(Spent more) {
        return new Spent(
                wallNanos + more.wallNanos,
                cpuNanos + more.cpuNanos,
                wattHours + more.wattHours,
                more.instrument == null ? instrument : more.instrument);
    }

    Spent times(double factor) {
        return new Spent(wallNanos * factor, cpuNanos * factor, wattHours * factor, instrument);
    }
}
