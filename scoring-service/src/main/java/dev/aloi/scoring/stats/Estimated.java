package dev.aloi.scoring.stats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A quantity of which only a range is known.
 *
 * @param method how it was estimated: what is estimated alike is off alike
 */
public record Estimated(double low, double mid, double high, String method) {
    public Estimated {
        if (!(low <= mid && mid <= high)) {
            throw new IllegalArgumentException("a range goes from low over mid to high");
        }
    }

    /** The value that a share of the triangular distribution over the range lies below. */
    double quantile(double share) {
        if (low == high) {
            return mid;
        }
        double width = high - low;
        return share * width < mid - low
                ? low + Math.sqrt(share * width * (mid - low))
                : high - Math.sqrt((1 - share) * width * (high - mid));
    }

    /**
     * By draw and quantity. Quantities of one method share the draw: an error in watts per CPU makes all of them too high, or
     * all too low, and so changes no order among them.
     */
    public static double[][] draws(List<Estimated> quantities, Resampling resampling) {
        Draws draws = new Draws(resampling.seed());
        double[][] drawn = new double[resampling.resamples()][quantities.size()];
        for (double[] row : drawn) {
            Map<String, Double> shares = new HashMap<>();
            for (int i = 0; i < row.length; i++) {
                row[i] = quantities
                        .get(i)
                        .quantile(shares.computeIfAbsent(quantities.get(i).method(), _ -> draws.unit()));
            }
        }
        return drawn;
    }
}
