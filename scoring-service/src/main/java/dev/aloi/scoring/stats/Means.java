package dev.aloi.scoring.stats;

import java.util.stream.DoubleStream;

/** Means of values of samples, and how sure they are. */
public final class Means {
    private Means() {}

    public static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    /** With n - 1: the spread that the samples tell of those not seen. */
    public static double variance(double[] values) {
        double mean = mean(values);
        double squares = DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return squares / (values.length - 1);
    }

    /** Third standardised moment; 0 where all values are equal. */
    static double skewness(double[] values) {
        double mean = mean(values);
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double difference = value - mean;
            squares += difference * difference;
            cubes += difference * difference * difference;
        }
        double deviation = Math.sqrt(squares / values.length);
        return squares == 0 ? 0 : cubes / values.length / (deviation * deviation * deviation);
    }

    public static double standardError(double[] values) {
        return Math.sqrt(variance(values) / values.length);
    }

    /** Student's t. */
    public static Interval t(double[] values, double level) {
        requireTwo(values.length, "samples");
        return around(mean(values), standardError(values), values.length - 1, level)
                .interval("t, %d samples".formatted(values.length));
    }

    /**
     * The standard error where samples of a cluster resemble each other (Liang and Zeger 1986; Miller 2024, section 2.2),
     * with the correction c/(c-1) for few clusters.
     */
    public static double clusteredStandardError(double[] values, Clusters clusters) {
        requireTwo(clusters.count(), "clusters");
        double mean = mean(values);
        double squares = 0;
        for (int cluster = 0; cluster < clusters.count(); cluster++) {
            double sum = 0;
            for (int sample : clusters.members(cluster)) {
                sum += values[sample] - mean;
            }
            squares += sum * sum;
        }
        double correction = (double) clusters.count() / (clusters.count() - 1);
        return Math.sqrt(correction * squares) / values.length;
    }

    /** Student's t with one degree of freedom less than there are clusters. */
    public static Interval clusteredT(double[] values, Clusters clusters, double level) {
        return around(mean(values), clusteredStandardError(values, clusters), clusters.count() - 1, level)
                .interval("clustered t, %d samples in %d clusters".formatted(values.length, clusters.count()));
    }

    private static Bounds around(double mean, double error, int degreesOfFreedom, double level) {
        double reach = Quantiles.student((1 + level) / 2, degreesOfFreedom) * error;
        return new Bounds(mean - reach, mean + reach, level);
    }

    private record Bounds(double low, double high, double level) {
        Interval interval(String method) {
            return new Interval(low, high, level, method);
        }
    }

    private static void requireTwo(int count, String what) {
        if (count < 2) {
            throw new IllegalArgumentException("an interval needs at least two " + what);
        }
    }
}
