package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * One bootstrap in which all candidates meet the same samples. Resamples are drawn one after the other and summed many at once,
 * columns by several threads, always in the order of the samples: the numbers are the same however many threads there are.
 */
final class JointBootstrap {
    private static final int RESAMPLES_AT_ONCE = 64;
    private static final int COLUMNS_A_PASS = 8;

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
        private final int[][] times = new int[samples][RESAMPLES_AT_ONCE];
        private final double[][] sums = new double[width][RESAMPLES_AT_ONCE];
        private final double[] values = new double[starts.length];
        private final boolean[] there = new boolean[starts.length];
        private int size;

        Block(BiConsumer<double[], boolean[]> resampled) {
            this.resampled = resampled;
        }

        void add(int[] drawn) {
            for (int sample = 0; sample < samples; sample++) {
                times[sample][size] = drawn[sample];
            }
            if (++size == RESAMPLES_AT_ONCE) {
                finish();
            }
        }

        void finish() {
            IntStream.range(0, (width + COLUMNS_A_PASS - 1) / COLUMNS_A_PASS)
                    .parallel()
                    .forEach(pass -> sum(pass * COLUMNS_A_PASS, Math.min(width, (pass + 1) * COLUMNS_A_PASS)));
            for (int resample = 0; resample < size; resample++) {
                estimate(resample);
                resampled.accept(values, there);
            }
            size = 0;
        }

        /** Sums of a few columns lie close at hand while the table goes by. */
        private void sum(int from, int to) {
            for (int column = from; column < to; column++) {
                Arrays.fill(sums[column], 0);
            }
            for (int sample = 0; sample < samples; sample++) {
                for (int column = from; column < to; column++) {
                    addAtOnce(times[sample], table[sample * width + column], sums[column]);
                }
            }
        }

        private void estimate(int resample) {
            for (int candidate = 0; candidate < starts.length; candidate++) {
                int drawn = (int) sums[starts[candidate]][resample];
                there[candidate] = drawn > 0;
                values[candidate] = drawn > 0 ? value(candidate, drawn, resample) : 0;
            }
        }

        private double value(int candidate, int drawn, int resample) {
            Observations observations = candidates.get(candidate);
            double[] own = new double[observations.width()];
            for (int column = 0; column < own.length; column++) {
                own[column] = sums[starts[candidate] + 1 + column][resample];
            }
            return observations.estimate(own, drawn);
        }
    }

    /** To the sums of all resamples: the compiler makes vector instructions of it. */
    private static void addAtOnce(int[] times, double number, double[] sums) {
        for (int resample = 0; resample < sums.length; resample++) {
            sums[resample] += times[resample] * number;
        }
    }
}
