package dev.aloi.carbon.comparison;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Quantiles of latencies with distribution-free 95 % intervals: between the order statistics that the binomial distribution of ranks
 * leaves open, by its normal approximation (Conover, Practical Nonparametric Statistics, 3.2).
 */
public final class Quantiles {
    private static final double Z = 1.959963984540054;

    private Quantiles() {}

    /** @param low, high empty where too few were timed for a bound on that side */
    public record Quantile(double share, Duration value, Optional<Duration> low, Optional<Duration> high, int n) {}

    /** By nearest rank; fails where nothing was timed. */
    public static Quantile of(double share, List<Duration> timed) {
        List<Duration> sorted = timed.stream().sorted().toList();
        int n = sorted.size();
        if (n == 0) {
            throw new IllegalArgumentException("nothing was timed");
        }
        double spread = Z * Math.sqrt(n * share * (1 - share));
        int lower = (int) Math.ceil(n * share - spread);
        int upper = (int) Math.ceil(n * share + spread);
        return new Quantile(
                share, sorted.get((int) Math.ceil(n * share) - 1), rank(sorted, lower), rank(sorted, upper), n);
    }

    private static Optional<Duration> rank(List<Duration> sorted, int rank) {
        return rank >= 1 && rank <= sorted.size() ? Optional.of(sorted.get(rank - 1)) : Optional.empty();
    }
}
