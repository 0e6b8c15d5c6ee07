package dev.aloi.scoring.stats;

/** Student's interval from estimates without one sample or cluster each (Tukey 1958): holds where there are very few. */
public final class Jackknife {
    private Jackknife() {}

    public static Interval interval(Observations observations, Clusters clusters, double level) {
        if (clusters.count() < 2) {
            throw new IllegalArgumentException("an interval needs at least two clusters");
        }
        double value = observations.value().orElseThrow();
        double[] without = new LeftOut(observations).values(clusters);
        int units = without.length;
        double error = Math.sqrt(Means.variance(without) * (units - 1) * (units - 1) / units);
        double reach = error * Quantiles.student((1 + level) / 2, units - 1.0);
        return new Interval(value - reach, value + reach, level, "jackknife t, %d clusters".formatted(units));
    }
}
