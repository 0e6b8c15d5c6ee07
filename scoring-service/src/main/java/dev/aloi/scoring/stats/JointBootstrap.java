package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * One bootstrap in which all candidates meet the same samples. A sample's rows of all candidates stand side by side, so that
 * a resample is summed in one go: ten thousand resamples of ten thousand samples of twenty candidates take about a second.
 */
final class JointBootstrap {
    private final List<Observations> candidates;
    private final int samples;
    private final int width;
    private final int[] starts;
    private final double[] table;

    JointBootstrap(List<Observations> candidates) {
        this.candidates = candidates;
        this.samples = candidates.getFirst().samples();
        this.starts = new int[candidates.size()];
        int columns = 0;
        for (int i = 0; i < starts.length; i++) {
            if (candidates.get(i).samples() != samples) {
                throw new IllegalArgumentException("candidates are ranked on the same samples");
            }
            starts[i] = columns;
            columns += 1 + candidates.get(i).width();
        }
        this.width = columns;
        this.table = new double[samples * width];
        for (int i = 0; i < starts.length; i++) {
            fill(candidates.get(i), starts[i]);
        }
    }

    /** Whether a sample is there comes first: summed up, it is how many were drawn. */
    private void fill(Observations observations, int start) {
        for (int sample = 0; sample < samples; sample++) {
            if (observations.isPresent(sample)) {
                int at = sample * width + start;
                table[at] = 1;
                for (int column = 0; column < observations.width(); column++) {
                    table[at + 1 + column] = observations.at(sample, column);
                }
            }
        }
    }

    /** Hands on the values of all candidates in each resample, and which of them there are. The arrays are used again. */
    void forEach(Resampling resampling, Clusters clusters, BiConsumer<double[], boolean[]> resampled) {
        double[] sums = new double[width];
        double[] values = new double[starts.length];
        boolean[] there = new boolean[starts.length];
        resampling.forEach(clusters, times -> {
            sum(times, sums);
            for (int i = 0; i < values.length; i++) {
                there[i] = sums[starts[i]] > 0;
                values[i] = there[i] ? value(i, sums) : 0;
            }
            resampled.accept(values, there);
        });
    }

    private void sum(int[] times, double[] sums) {
        Arrays.fill(sums, 0);
        for (int sample = 0; sample < samples; sample++) {
            double weight = times[sample];
            if (weight > 0) {
                add(weight, sample * width, sums);
            }
        }
    }

    private void add(double weight, int from, double[] sums) {
        for (int column = 0; column < sums.length; column++) {
            sums[column] += weight * table[from + column];
        }
    }

    private double value(int candidate, double[] sums) {
        int from = starts[candidate] + 1;
        Observations observations = candidates.get(candidate);
        double[] own = Arrays.copyOfRange(sums, from, from + observations.width());
        return observations.estimate(own, (int) sums[from - 1]);
    }
}
