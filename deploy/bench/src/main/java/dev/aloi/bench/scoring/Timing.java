package dev.aloi.bench.scoring;

import java.util.List;

/**
 * How long something took, over several iterations.
 *
 * @param cpu milliseconds of CPU time
 * @param wall milliseconds by the clock
 */
public record Timing(Spread cpu, Spread wall) {
    /** Median with the lowest and the highest. */
    public record Spread(double low, double median, double high) {
        public static Spread of(List<Double> values) {
            var sorted = values.stream().sorted().toList();
            return new Spread(sorted.getFirst(), median(sorted), sorted.getLast());
        }

        private static double median(List<Double> sorted) {
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }
    }
}
