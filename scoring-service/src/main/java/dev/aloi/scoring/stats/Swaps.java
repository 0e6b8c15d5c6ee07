package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Two systems of which the outputs for some samples are swapped. Rows of both stand side by side, once in either order. */
final class Swaps {
    private static final int AT_ONCE = 64;

    private final Observations baseline;
    private final Observations system;
    private final int samples;
    private final int width;
    private final double[] table;

    /** Of the same samples, none of them missing. */
    Swaps(Observations baseline, Observations system) {
        this.baseline = baseline;
        this.system = system;
        this.samples = baseline.samples();
        this.width = baseline.width();
        this.table = new double[4 * samples * width];
        for (int sample = 0; sample < samples; sample++) {
            for (int column = 0; column < width; column++) {
                int at = 4 * sample * width + column;
                table[at] = baseline.at(sample, column);
                table[at + width] = system.at(sample, column);
                table[at + 2 * width] = system.at(sample, column);
                table[at + 3 * width] = baseline.at(sample, column);
            }
        }
    }

    int words() {
        return (samples + Long.SIZE - 1) / Long.SIZE;
    }

    /** Differences between both pseudo-systems, without their sign, in as many trials of swapping at random. */
    double[] differences(Draws draws, int trials) {
        double[] differences = new double[trials];
        long[][] keep = new long[AT_ONCE][words()];
        for (int from = 0; from < trials; from += AT_ONCE) {
            int first = from;
            int length = Math.min(AT_ONCE, trials - from);
            for (int i = 0; i < length; i++) {
                Arrays.setAll(keep[i], _ -> draws.next());
            }
            IntStream.range(0, length).parallel().forEach(i -> {
                double[] scores = scores(keep[i]);
                differences[first + i] = Math.abs(scores[0] - scores[1]);
            });
        }
        return differences;
    }

    /**
     * Of the first pseudo-system, which has the baseline's output where it is kept, and of the second.
     *
     * @param keep a bit for each sample
     */
    double[] scores(long[] keep) {
        double[] sums = new double[2 * width];
        for (int sample = 0; sample < samples; sample++) {
            long kept = (keep[sample / Long.SIZE] >>> sample) & 1;
            add(sums, 2 * width * (2 * sample + (kept == 1 ? 0 : 1)));
        }
        double[] first = Arrays.copyOf(sums, width);
        double[] second = Arrays.copyOfRange(sums, width, 2 * width);
        return new double[] {baseline.estimate(first, samples), system.estimate(second, samples)};
    }

    private void add(double[] sums, int from) {
        for (int column = 0; column < sums.length; column++) {
            sums[column] += table[from + column];
        }
    }
}
