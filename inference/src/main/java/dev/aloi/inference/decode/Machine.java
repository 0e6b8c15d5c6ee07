package dev.aloi.inference.decode;

import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * What models run on.
 *
 * @param threads that compute one step
 * @param nanoTime the monotonic clock
 * @param half whether a file with weights of 16 bits is run, whatever that costs
 * @param clock that chat templates may ask for the day
 */
public record Machine(int threads, Limits limits, boolean half, Metering metering, LongSupplier nanoTime, Clock clock) {
    /** Whether processors of the architecture compute with 16 bits more slowly than with 32. */
    public static boolean isSlowWithHalf(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> true;
            default -> false;
        };
    }
}
