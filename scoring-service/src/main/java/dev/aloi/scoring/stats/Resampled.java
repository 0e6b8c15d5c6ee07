package dev.aloi.scoring.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** The values of all candidates in each resample of one joint bootstrap. */
public final class Resampled {
    private final List<double[]> values = new ArrayList<>();
    private final List<boolean[]> there = new ArrayList<>();

    private Resampled() {}

    /** @param candidates at least one; all of them have the same samples, some of them missing */
    public static Resampled of(List<Observations> candidates, Clusters clusters, Resampling resampling) {
        Resampled resampled = new Resampled();
        new JointBootstrap(candidates).forEach(resampling, clusters, resampled::add);
        return resampled;
    }

    /** A quantile of the times of each candidate; with the same resampling of the same samples as their values. */
    public static Resampled ofTimes(
            List<SampleTimes> candidates, double share, Clusters clusters, Resampling resampling) {
        Resampled resampled = new Resampled();
        resampling.forEach(clusters, times -> {
            double[] values = new double[candidates.size()];
            boolean[] there = new boolean[values.length];
            for (int i = 0; i < values.length; i++) {
                OptionalLong quantile = candidates.get(i).quantile(times, share);
                there[i] = quantile.isPresent();
                values[i] = quantile.orElse(0);
            }
            resampled.add(values, there);
        });
        return resampled;
    }

    private void add(double[] drawn, boolean[] which) {
        values.add(drawn.clone());
        there.add(which.clone());
    }

    public int resamples() {
        return values.size();
    }

    /** Empty where only samples were drawn that the candidate misses. */
    public OptionalDouble value(int resample, int candidate) {
        return there.get(resample)[candidate]
                ? OptionalDouble.of(values.get(resample)[candidate])
                : OptionalDouble.empty();
    }

    /** Positions as in {@link Ranks}, and how often each candidate is ahead of each other one. */
    public Standings standings(List<Observations> candidates, boolean higherIsBetter) {
        double[] observed = new double[candidates.size()];
        boolean[] known = new boolean[observed.length];
        for (int i = 0; i < observed.length; i++) {
            known[i] = candidates.get(i).value().isPresent();
            observed[i] = candidates.get(i).value().orElse(0);
        }
        Standings standings = new Standings(higherIsBetter, observed, known, resamples());
        for (int resample = 0; resample < resamples(); resample++) {
            standings.add(values.get(resample), there.get(resample));
        }
        return standings;
    }

    /** Of the resamples in which there are both: by row, the value of the one and of the other. */
    double[][] both(int one, int other) {
        int[] rows = IntStream.range(0, resamples())
                .filter(it -> there.get(it)[one] && there.get(it)[other])
                .toArray();
        double[][] both = new double[2][rows.length];
        Arrays.setAll(both[0], it -> values.get(rows[it])[one]);
        Arrays.setAll(both[1], it -> values.get(rows[it])[other]);
        return both;
    }
}
