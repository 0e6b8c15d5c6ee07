package dev.aloi.local.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** When calls are meant to begin: a Poisson process, so with gaps of an exponential distribution. */
final class Arrivals {
    private static final double NANOS = 1e9;

    private Arrivals() {}

    /** Nanoseconds from the start, rising, up to the end of {@code time}. */
    static long[] poisson(double perSecond, Duration time, RandomGenerator random) {
        long[] arrivals = new long[(int) Math.max(16, 2 * perSecond * time.toSeconds() + 64)];
        int count = 0;
        double at = random.nextExponential() / perSecond * NANOS;
        while (at < time.toNanos()) {
            if (count == arrivals.length) {
                arrivals = Arrays.copyOf(arrivals, count * 2);
            }
            arrivals[count++] = (long) at;
            at += random.nextExponential() / perSecond * NANOS;
        }
        return Arrays.copyOf(arrivals, count);
    }
}
