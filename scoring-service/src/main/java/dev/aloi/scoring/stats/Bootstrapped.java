package dev.aloi.scoring.stats;

import java.util.Arrays;

/** What a paired bootstrap found. */
public final class Bootstrapped {
    private final double difference;
    private final double pValue;
    private final double[] baselines;
    private final double[] systems;

    Bootstrapped(double difference, double pValue, double[] baselines, double[] systems) {
        this.difference = difference;
        this.pValue = pValue;
        this.baselines = baselines.clone();
        this.systems = systems.clone();
    }

    public double difference() {
        return difference;
    }

    public double pValue() {
        return pValue;
    }

    public int resamples() {
        return systems.length;
    }

    public double baseline(int resample) {
        return baselines[resample];
    }

    public double system(int resample) {
        return systems[resample];
    }

    public double systemMean() {
        return Means.mean(systems);
    }

    /** Half the width of the interval of 95 %, as sacreBLEU prints it after the sign ±. */
    public double systemHalfWidth() {
        double[] sorted = systems.clone();
        Arrays.sort(sorted);
        int outside = sorted.length / 40;
        return 0.5 * (sorted[sorted.length - outside - 1] - sorted[outside]);
    }

    /** Share of the resamples in which the system is ahead; ties count half. */
    public double probabilityAhead(boolean higherIsBetter) {
        double ahead = 0;
        for (int i = 0; i < systems.length; i++) {
            double lead = higherIsBetter ? systems[i] - baselines[i] : baselines[i] - systems[i];
            ahead += lead > 0 ? 1 : lead == 0 ? 0.5 : 0;
        }
        return ahead / systems.length;
    }

    /** Percentile interval of the difference. */
    public Interval differenceInterval() {
        double[] differences = new double[systems.length];
        Arrays.setAll(differences, i -> systems[i] - baselines[i]);
        Arrays.sort(differences);
        return new Interval(
                Percentiles.linear(differences, Bootstrap.TAIL),
                Percentiles.linear(differences, 1 - Bootstrap.TAIL),
                Bootstrap.LEVEL,
                "paired percentile bootstrap, %d resamples".formatted(differences.length));
    }
}
