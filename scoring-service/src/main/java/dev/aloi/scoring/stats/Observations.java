package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What one metric observed of one candidate: a row of numbers that add up for each sample, or none where it is missing. */
public final class Observations {
    private final int width;
    private final double[] rows;
    private final boolean[] present;
    private final Estimator estimator;

    /** @param samples of the suite, missing ones among them */
    public Observations(int samples, int width, Estimator estimator) {
        this.width = width;
        this.rows = new double[samples * width];
        this.present = new boolean[samples];
        this.estimator = estimator;
    }

    public void put(int sample, double[] row) {
        System.arraycopy(row, 0, rows, sample * width, width);
        present[sample] = true;
    }

    public int samples() {
        return present.length;
    }

    /** Samples that are not missing. */
    public int count() {
        int count = 0;
        for (boolean it : present) {
            count += it ? 1 : 0;
        }
        return count;
    }

    public OptionalDouble value() {
        int[] once = new int[samples()];
        Arrays.fill(once, 1);
        return value(once);
    }

    /** Of samples drawn so many times each; empty where only missing ones were drawn. */
    OptionalDouble value(int[] times) {
        int drawn = 0;
        for (int sample = 0; sample < times.length; sample++) {
            drawn += present[sample] ? times[sample] : 0;
        }
        return drawn == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(estimator.of(width == 1 ? sum(times) : sums(times), drawn));
    }

    /** A missing sample's row is nothing but zeros. */
    private double[] sum(int[] times) {
        double sum = 0;
        for (int sample = 0; sample < times.length; sample++) {
            sum += times[sample] * rows[sample];
        }
        return new double[] {sum};
    }

    private double[] sums(int[] times) {
        double[] sums = new double[width];
        for (int sample = 0; sample < times.length; sample++) {
            if (times[sample] > 0) {
                for (int column = 0; column < width; column++) {
                    sums[column] += times[sample] * rows[sample * width + column];
                }
            }
        }
        return sums;
    }

    /** The same among more samples, each at its new position; the others are missing. */
    public Observations among(int samples, List<Integer> positions) {
        Observations spread = new Observations(samples, width, estimator);
        for (int sample = 0; sample < present.length; sample++) {
            if (present[sample]) {
                spread.put(positions.get(sample), row(sample));
            }
        }
        return spread;
    }

    public boolean isPresent(int sample) {
        return present[sample];
    }

    int width() {
        return width;
    }

    /** Of a sample that is present; where each is a single number. */
    public double single(int sample) {
        return at(sample, 0);
    }

    double at(int sample, int column) {
        return rows[sample * width + column];
    }

    double estimate(double[] sums, int drawn) {
        return estimator.of(sums, drawn);
    }

    /** Only those of the samples that are wanted. */
    Observations only(IntPredicate wanted) {
        int[] kept = IntStream.range(0, samples()).filter(wanted).toArray();
        Observations some = new Observations(kept.length, width, estimator);
        for (int i = 0; i < kept.length; i++) {
            if (present[kept[i]]) {
                some.put(i, row(kept[i]));
            }
        }
        return some;
    }

    /** The same without the missing samples. */
    Observations withoutMissing() {
        return only(sample -> present[sample]);
    }

    private double[] row(int sample) {
        return Arrays.copyOfRange(rows, sample * width, (sample + 1) * width);
    }
}
