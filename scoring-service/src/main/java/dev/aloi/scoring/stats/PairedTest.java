package dev.aloi.scoring.stats;

import java.util.function.Consumer;

/**
 * Whether two candidates differ on the same samples, by the resampling of sacreBLEU 2.6.0's paired tests. A sample that is
 * missing for either is left out for both.
 */
public final class PairedTest {
    private final Observations baseline;
    private final Observations system;
    private final double difference;

    private PairedTest(Observations baseline, Observations system) {
        this.baseline = baseline;
        this.system = system;
        this.difference = system.value().orElseThrow() - baseline.value().orElseThrow();
    }

    public static PairedTest of(Observations baseline, Observations system) {
        if (baseline.samples() != system.samples()) {
            throw new IllegalArgumentException("a paired test needs the same samples on both sides");
        }
        return new PairedTest(
                baseline.only(it -> baseline.isPresent(it) && system.isPresent(it)),
                system.only(it -> baseline.isPresent(it) && system.isPresent(it)));
    }

    public int samples() {
        return baseline.samples();
    }

    /** On the samples that both have. */
    Observations baseline() {
        return baseline;
    }

    Observations system() {
        return system;
    }

    /** Of the system to the baseline. */
    public double difference() {
        return difference;
    }

    /** Paired bootstrap after Koehn (2004). */
    public Bootstrapped bootstrap(Resampling resampling) {
        return bootstrap(resampling.resamples(), samples(), drawn -> resampling.forEach(samples(), drawn));
    }

    /** The same where samples of a cluster are drawn together. */
    public Bootstrapped bootstrap(Resampling resampling, Clusters clusters) {
        if (clusters.samples() != samples()) {
            throw new IllegalArgumentException("clusters are of other samples");
        }
        return bootstrap(resampling.resamples(), clusters.count(), drawn -> resampling.forEach(clusters, drawn));
    }

    /**
     * @param units samples or clusters that are drawn
     * @param draws tells for each resample how often each sample was drawn
     */
    Bootstrapped bootstrap(int resamples, int units, Consumer<Consumer<int[]>> draws) {
        double[] baselines = new double[resamples];
        double[] systems = new double[resamples];
        int[] next = {0};
        draws.accept(times -> {
            baselines[next[0]] = baseline.value(times).orElseThrow();
            systems[next[0]++] = system.value(times).orElseThrow();
        });
        return new Bootstrapped(difference, units, baselines, systems);
    }

    /** Paired approximate randomisation after Noreen (1989) and Riezler and Maxwell (2005): outputs are swapped at random. */
    public Randomised randomisation(long seed, int trials) {
        Draws draws = new Draws(seed);
        boolean[] keep = new boolean[samples()];
        double[] differences = new double[trials];
        for (int trial = 0; trial < trials; trial++) {
            for (int i = 0; i < keep.length; i += Long.SIZE) {
                long bits = draws.next();
                for (int bit = 0; bit < Math.min(Long.SIZE, keep.length - i); bit++) {
                    keep[i + bit] = (bits >>> bit & 1) != 0;
                }
            }
            double[] scores = swapped(keep);
            differences[trial] = Math.abs(scores[0] - scores[1]);
        }
        return Randomised.of(difference, differences);
    }

    /** Scores of the first pseudo-system, which has the baseline's output where it is kept, and of the second. */
    double[] swapped(boolean[] keepBaseline) {
        int width = baseline.width();
        double[] first = new double[width];
        double[] second = new double[width];
        for (int sample = 0; sample < keepBaseline.length; sample++) {
            Observations one = keepBaseline[sample] ? baseline : system;
            Observations other = keepBaseline[sample] ? system : baseline;
            for (int column = 0; column < width; column++) {
                first[column] += one.at(sample, column);
                second[column] += other.at(sample, column);
            }
        }
        return new double[] {baseline.estimate(first, samples()), system.estimate(second, samples())};
    }
}
