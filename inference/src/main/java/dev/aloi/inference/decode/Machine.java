package dev.aloi.inference.decode;

import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * What models run on.
 *
 * @param threads that compute one step
 * @param nanoTime the monotonic clock
 * @param clock that chat templates may ask for the day
 */
public record Machine(int threads, Limits limits, Metering metering, LongSupplier nanoTime, Clock clock) {}
