package dev.aloi.scoring.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A correlation over things of which some resemble each other, as the completions of one sample do. */
public final class ClusteredCorrelation {
    private static final int FEWEST_CLUSTERS = 5;

    private final Correlation.Kind kind;
    private final double[] x;
    private final double[] y;
    private final Clusters clusters;

    public ClusteredCorrelation(Correlation.Kind kind, double[] x, double[] y, Clusters clusters) {
        this.kind = kind;
        this.x = x.clone();
        this.y = y.clone();
        this.clusters = clusters;
    }

    /** Absent where either side is constant or there are fewer than two. */
    public Optional<Correlation> value() {
        return of(x, y);
    }

    /**
     * Where nothing belongs together Fisher's transform as it is; else on its scale, with the spread of the estimates without
     * one cluster each (Tukey 1958). Absent for fewer than five clusters, and where one cluster decides all.
     */
    public Optional<Interval> interval(double level) {
        Optional<Correlation> found = value();
        if (found.isEmpty() || clusters.count() < FEWEST_CLUSTERS) {
            return Optional.empty();
        }
        double value = found.get().value();
        if (!clusters.bind() || Math.abs(value) == 1) {
            return found.get().interval(level);
        }
        double[] without = IntStream.range(0, clusters.count())
                .mapToObj(this::transformedWithout)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        int units = without.length;
        if (units < clusters.count()) {
            return Optional.empty();
        }
        double error = Math.sqrt(Means.variance(without) * (units - 1) * (units - 1) / units);
        double reach = error * Quantiles.student((1 + level) / 2, units - 1.0);
        double centre = transformed(value);
        return Optional.of(new Interval(
                Math.tanh(centre - reach),
                Math.tanh(centre + reach),
                level,
                "Fisher's transform, jackknife over %d clusters".formatted(units)));
    }

    /** Empty where nothing is left to correlate, or all that is left agrees. */
    private OptionalDouble transformedWithout(int cluster) {
        int[] kept = IntStream.range(0, x.length)
                .filter(it -> clusters.clusterOf(it) != cluster)
                .toArray();
        return of(only(x, kept), only(y, kept))
                .filter(it -> Math.abs(it.value()) < 1)
                .map(it -> OptionalDouble.of(transformed(it.value())))
                .orElse(OptionalDouble.empty());
    }

    private static double[] only(double[] values, int[] kept) {
        return IntStream.of(kept).mapToDouble(it -> values[it]).toArray();
    }

    private static double transformed(double value) {
        return 0.5 * Math.log((1 + value) / (1 - value));
    }

    private Optional<Correlation> of(double[] some, double[] other) {
        return switch (kind) {
            case PEARSON -> Correlation.pearson(some, other);
            case SPEARMAN -> Correlation.spearman(some, other);
            case KENDALL -> Correlation.kendall(some, other);
        };
    }
}
