package dev.aloi.scoring.stats;

/** The value over samples, from the sums of what was observed on them. */
public interface Estimator {
    /** @param samples over how many the sums run, each as often as it was drawn; at least one */
    double of(double[] sums, int samples);

    /** Of a single column. */
    static Estimator mean() {
        return (sums, samples) -> sums[0] / samples;
    }
}
