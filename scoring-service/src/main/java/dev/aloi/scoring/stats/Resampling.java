package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.function.Consumer;

/** Draws samples with replacement, as many as there are, again and again; equal seeds draw alike. */
public record Resampling(long seed, int resamples) {
    /** Tells for each resample how often each of {@code n} samples was drawn. The array is used again. */
    void forEach(int n, Consumer<int[]> drawn) {
        Draws draws = new Draws(seed);
        int[] times = new int[n];
        for (int resample = 0; resample < resamples; resample++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < n; i++) {
                times[draws.below(n)]++;
            }
            drawn.accept(times);
        }
    }

    /** The same for clusters: their samples are drawn together, as many clusters as there are. */
    void forEach(Clusters clusters, Consumer<int[]> drawn) {
        if (!clusters.bind()) {
            forEach(clusters.samples(), drawn);
            return;
        }
        int[] times = new int[clusters.samples()];
        forEach(clusters.count(), clusterTimes -> {
            for (int sample = 0; sample < times.length; sample++) {
                times[sample] = clusterTimes[clusters.clusterOf(sample)];
            }
            drawn.accept(times);
        });
    }
}
