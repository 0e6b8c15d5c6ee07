package dev.aloi.scoring.metric;

import java.util.Arrays;
import java.util.Collection;

/** The few numbers that a metric measured; those of two samples add up. Counts stay exact up to 2^53. */
public final class Statistics {
    private final double[] values;

    private Statistics(double[] values) {
        this.values = values;
    }

    public static Statistics of(double... values) {
        return new Statistics(values.clone());
    }

    /** In the order given: whoever needs the same bytes whatever the order sorts first. */
    public static Statistics sum(Collection<Statistics> parts, int width) {
        double[] sum = new double[width];
        for (Statistics part : parts) {
            part.addTo(sum, 0);
        }
        return new Statistics(sum);
    }

    public double at(int index) {
        return values[index];
    }

    public int width() {
        return values.length;
    }

    public void addTo(double[] sums, int from) {
        for (int i = 0; i < values.length; i++) {
            sums[from + i] += values[i];
        }
    }

    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Statistics that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
