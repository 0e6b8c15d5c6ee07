package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * One bootstrap in which all candidates meet the same samples. A sample's rows of all candidates stand side by side, so that
 * a resample is summed in one go. Resamples are drawn one after the other and summed by several threads, always in the order
 * of the samples: the numbers are the same however many threads there are.
 */
final class JointBootstrap {
    private static final int RESAMPLES_AT_ONCE = 64;
    private static final int RESAMPLES_A_PASS = 8;

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
        forEach(drawn -> resampling.forEach(clusters, drawn), resampled);
    }

    /** @param draws tells for each resample how often each sample was drawn */
    void forEach(Consumer<Consumer<int[]>> draws, BiConsumer<double[], boolean[]> resampled) {
        Block block = new Block(resampled);
        draws.accept(block::add);
        block.finish();
    }

    /** Resamples that are drawn but not summed yet. */
    private final class Block {
        private final BiConsumer<double[], boolean[]> resampled;
        private final int[][] times = new int[RESAMPLES_AT_ONCE][samples];
        private final double[][] values = new double[RESAMPLES_AT_ONCE][starts.length];
        private final boolean[][] there = new boolean[RESAMPLES_AT_ONCE][starts.length];
        private int size;

        Block(BiConsumer<double[], boolean[]> resampled) {
            this.resampled = resampled;
        }

        void add(int[] drawn) {
            System.arraycopy(drawn, 0, times[size++], 0, samples);
            if (size == RESAMPLES_AT_ONCE) {
                finish();
            }
        }

        void finish() {
            IntStream.range(0, (size + RESAMPLES_A_PASS - 1) / RESAMPLES_A_PASS)
                    .parallel()
                    .forEach(pass -> estimate(pass * RESAMPLES_A_PASS, Math.min(size, (pass + 1) * RESAMPLES_A_PASS)));
            for (int i = 0; i < size; i++) {
                resampled.accept(values[i], there[i]);
            }
            size = 0;
        }

        /** In one pass over the table, which is larger than what a core has at hand. */
        private void estimate(int from, int to) {
            double[][] sums = new double[to - from][width];
            for (int sample = 0; sample < samples; sample++) {
                for (int i = from; i < to; i++) {
                    if (times[i][sample] > 0) {
                        addRow(times[i][sample], sample * width, sums[i - from]);
                    }
                }
            }
            for (int i = from; i < to; i++) {
                for (int candidate = 0; candidate < starts.length; candidate++) {
                    boolean drawn = sums[i - from][starts[candidate]] > 0;
                    there[i][candidate] = drawn;
                    values[i][candidate] = drawn ? value(candidate, sums[i - from]) : 0;
                }
            }
        }
    }

    private void addRow(double weight, int from, double[] sums) {
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
