package dev.aloi.scoring.stats;

import dev.aloi.contracts.scoring.Rank;
import java.util.List;

/**
 * Positions of candidates and how sure they are, from one bootstrap over the samples in which all candidates meet the
 * same samples. Where only samples were drawn that a candidate misses it comes last.
 */
public record Ranks(Resampling resampling, boolean higherIsBetter) {
    /** In the order of the candidates. All of them have the same samples, some of them missing, but not all. */
    public List<Rank> of(List<Observations> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        return standings(candidates, Clusters.single(candidates.getFirst().samples()))
                .ranks();
    }

    /** @param clusters samples of which are drawn together */
    public Standings standings(List<Observations> candidates, Clusters clusters) {
        double[] values = new double[candidates.size()];
        boolean[] there = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            there[i] = candidates.get(i).value().isPresent();
            values[i] = candidates.get(i).value().orElse(0);
        }
        Standings standings = new Standings(higherIsBetter, values, there, resampling.resamples());
        new JointBootstrap(candidates).forEach(resampling, clusters, standings::add);
        return standings;
    }
}
