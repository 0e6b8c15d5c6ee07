package dev.aloi.scoring.stats;

import java.util.Arrays;

/**
 * Bins that hold equally many of some values, as evenly as can be; equal values share one. Edges lie halfway between the
 * values on either side (Kumar et al. 2019), and a value on an edge belongs below it.
 */
public final class EqualMassBins {
    private final double[] edges;

    private EqualMassBins(double[] edges) {
        this.edges = edges;
    }

    /** @param bins at most; there are fewer where there are fewer different values */
    public static EqualMassBins of(double[] values, int bins) {
        if (values.length == 0 || bins < 1) {
            throw new IllegalArgumentException("bins need a value, and there is at least one bin");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int wanted = Math.min(bins, sorted.length);
        double[] edges = new double[wanted - 1];
        int end = 0;
        for (int bin = 0; bin < edges.length; bin++) {
            end += sorted.length / wanted + (bin < sorted.length % wanted ? 1 : 0);
            edges[bin] = (sorted[end - 1] + sorted[end]) / 2;
        }
        return new EqualMassBins(Arrays.stream(edges).distinct().toArray());
    }

    public int count() {
        return edges.length + 1;
    }

    public int bin(double value) {
        int found = Arrays.binarySearch(edges, value);
        return found >= 0 ? found : -found - 1;
    }
}
