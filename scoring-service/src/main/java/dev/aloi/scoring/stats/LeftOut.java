package dev.aloi.scoring.stats;

/** Estimates without one cluster each: takes its rows off the sums instead of adding all others anew. */
final class LeftOut {
    private final Observations observations;
    private final double[] sums;
    private final int count;

    LeftOut(Observations observations) {
        this.observations = observations;
        this.sums = new double[observations.width()];
        for (int sample = 0; sample < observations.samples(); sample++) {
            add(sums, sample, 1);
        }
        this.count = observations.count();
    }

    double[] values(Clusters clusters) {
        double[] values = new double[clusters.count()];
        for (int cluster = 0; cluster < values.length; cluster++) {
            values[cluster] = value(clusters.members(cluster));
        }
        return values;
    }

    private double value(int[] samples) {
        double[] rest = sums.clone();
        int left = count;
        for (int sample : samples) {
            left -= observations.isPresent(sample) ? 1 : 0;
            add(rest, sample, -1);
        }
        return left == 0 ? observations.estimate(sums, count) : observations.estimate(rest, left);
    }

    private void add(double[] to, int sample, int times) {
        for (int column = 0; observations.isPresent(sample) && column < to.length; column++) {
            to[column] += times * observations.at(sample, column);
        }
    }
}
