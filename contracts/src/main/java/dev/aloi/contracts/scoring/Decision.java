package dev.aloi.contracts.scoring;

import dev.aloi.contracts.catalog.Constraints;
import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.catalog.LicenceVerdict;
import dev.aloi.contracts.catalog.Weighting;
import dev.aloi.contracts.id.RunId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which candidate to take: constraints first, weights second.
 *
 * @param weighting absent where goals are not weighed; the order is then that of the ranking
 * @param rows those that keep the constraints first, by their score; then those that do not
 * @param flip absent where goals are not weighed, or no other weights make another candidate win
 * @param method how score, interval and chance were found, in words
 */
public record Decision(
        Constraints constraints,
        @Nullable Weighting weighting,
        List<Row> rows,
        @Nullable Flip flip,
        String method) {
    /**
     * A candidate as one may take it or not.
     *
     * @param breaches constraints that it breaks, or perhaps breaks; empty where it surely keeps all
     * @param excluded whether it surely breaks one, or its licences forbid the use
     * @param score absent where goals are not weighed, or it is excluded, or a goal that counts is unknown
     * @param licence whether it may be used as the evaluation says; forbidden, it is excluded; absent where nothing is said
     * @param unknown goals that count and of which it has no figure
     */
    public record Row(
            RunId run,
            String candidate,
            boolean excluded,
            List<Breach> breaches,
            @Nullable Score score,
            List<Goal> unknown,
            @Nullable LicenceVerdict licence) {
        public Row(
                RunId run,
                String candidate,
                boolean excluded,
                List<Breach> breaches,
                @Nullable Score score,
                List<Goal> unknown) {
            this(run, candidate, excluded, breaches, score, unknown, null);
        }
    }

    /**
     * A constraint that is not surely kept.
     *
     * @param constraint its name: minQuality, maxCost, maxP95 or maxCarbon; there may be others one day
     * @param certain whether the whole range is on the wrong side of the limit
     * @param words why, as a sentence
     */
    public record Breach(String constraint, boolean certain, String words) {}

    /**
     * The goals as one number from 0 to 1.
     *
     * @param low end of the 95 % interval, ranges of cost and carbon included
     * @param pBest share of the resamples in which it scored highest; ties share
     */
    public record Score(double value, double low, double high, double pBest) {}

    /**
     * The smallest change of the weights after which another candidate wins.
     *
     * @param run which one
     * @param moved how much weight goes from goals to another one, from 0 to 1
     * @param weights after it
     */
    public record Flip(RunId run, String candidate, double moved, Map<Goal, Double> weights) {
        public Flip {
            weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        }
    }
}
