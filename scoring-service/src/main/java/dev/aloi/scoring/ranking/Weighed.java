package dev.aloi.scoring.ranking;

import dev.aloi.contracts.catalog.Constraints;
import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.catalog.Weighting;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.scoring.Decision;
import dev.aloi.contracts.scoring.Front;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.scoring.decision.Choice;
import dev.aloi.scoring.decision.Contender;
import dev.aloi.scoring.decision.Limits;
import dev.aloi.scoring.decision.Losses;
import dev.aloi.scoring.decision.ParetoFront;
import dev.aloi.scoring.stats.Estimated;
import dev.aloi.scoring.stats.Resampled;
import dev.aloi.scoring.stats.Resampling;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Candidates by quality, cost, latency and carbon at once, with everything that was drawn of them.
 *
 * @param runs of the columns of what was drawn
 * @param quality by the deciding metric, in each resample
 * @param latency the 95th percentile, in the same resamples
 */
record Weighed(List<RunId> runs, Resampled quality, Resampled latency, boolean higherIsBetter, Resampling resampling) {
    /** In the order of the rows. */
    List<Front> fronts(List<RankingRow> rows) {
        return ParetoFront.of(losses(rows));
    }

    Decision decide(List<RankingRow> rows, Constraints constraints, @Nullable Weighting weighting) {
        Limits limits = new Limits(constraints, higherIsBetter, Contenders.currency(rows));
        return Choice.of(losses(rows), limits, weighting);
    }

    private Losses losses(List<RankingRow> rows) {
        List<Contender> contenders = Contenders.of(rows);
        Losses losses = new Losses(contenders, higherIsBetter, resampling.resamples());
        losses.put(Goal.QUALITY, drawn(contenders, quality));
        losses.put(Goal.LATENCY, drawn(contenders, latency));
        losses.put(Goal.COST, estimated(contenders, Goal.COST, 1));
        losses.put(Goal.CARBON, estimated(contenders, Goal.CARBON, 2));
        return losses;
    }

    private double[][] drawn(List<Contender> contenders, Resampled resampled) {
        int[] columns = contenders.stream()
                .mapToInt(contender -> runs.indexOf(contender.run()))
                .toArray();
        double[][] drawn = new double[resampled.resamples()][columns.length];
        for (int draw = 0; draw < drawn.length; draw++) {
            for (int i = 0; i < columns.length; i++) {
                OptionalDouble value = columns[i] < 0 ? OptionalDouble.empty() : resampled.value(draw, columns[i]);
                drawn[draw][i] = value.orElse(Double.POSITIVE_INFINITY);
            }
        }
        return drawn;
    }

    /**
     * Those without a figure are drawn as infinite, and never looked at.
     *
     * @param stream of draws, another one for each goal
     */
    private double[][] estimated(List<Contender> contenders, Goal goal, long stream) {
        int[] known = IntStream.range(0, contenders.size())
                .filter(it -> contenders.get(it).has(goal))
                .toArray();
        List<Estimated> figures = IntStream.of(known)
                .mapToObj(it -> contenders.get(it).figure(goal))
                .toList();
        double[][] some = Estimated.draws(figures, new Resampling(resampling.seed() + stream, resampling.resamples()));
        double[][] drawn = new double[some.length][contenders.size()];
        for (int draw = 0; draw < drawn.length; draw++) {
            Arrays.fill(drawn[draw], Double.POSITIVE_INFINITY);
            for (int i = 0; i < known.length; i++) {
                drawn[draw][known[i]] = some[draw][i];
            }
        }
        return drawn;
    }
}
