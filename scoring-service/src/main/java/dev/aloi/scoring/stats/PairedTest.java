package dev.aloi.scoring.stats;

import java.util.List;
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
        new JointBootstrap(List.of(baseline, system)).forEach(draws, (values, _) -> {
            baselines[next[0]] = values[0];
            systems[next[0]++] = values[1];
        });
        return new Bootstrapped(difference, units, baselines, systems);
    }

    /** Paired approximate randomisation after Noreen (1989) and Riezler and Maxwell (2005): outputs are swapped at random. */
    public Randomised randomisation(long seed, int trials) {
        Swaps swaps = new Swaps(baseline, system);
        return Randomised.of(difference, swaps.differences(new Draws(seed), trials));
    }

    /** Scores of the first pseudo-system, which has the baseline's output where it is kept, and of the second. */
    double[] swapped(boolean[] keepBaseline) {
        Swaps swaps = new Swaps(baseline, system);
        long[] keep = new long[swaps.words()];
        for (int sample = 0; sample < keepBaseline.length; sample++) {
            keep[sample / Long.SIZE] |= (keepBaseline[sample] ? 1L : 0) << sample;
        }
        return swaps.scores(keep);
    }
}
