package dev.aloi.scoring.review;

import dev.aloi.contracts.scoring.Judgement;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.text.References;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A metric of completions that people have judged.
 *
 * @param of what it measured of a review; empty where the completion was rejected and nobody wrote what would have been right
 */
record HumanMetric(Metric metric, String signature, Function<Review, Optional<Statistics>> of) {
    private static final Metric EDIT_RATE = Metrics.parse("hter");
    private static final Metric EDITS = Metrics.parse("editsPerWord");

    /** Snover et al. (2006), against the completion's own corrected version. */
    static final HumanMetric HTER = measured(EDIT_RATE, 0);

    /** A rejected completion was not approved, whether or not somebody corrected it. */
    static final HumanMetric APPROVED = new HumanMetric(
            Metrics.parse("approvedAsIs"),
            "approvedAsIs|of:review|rejected:0|agg:mean|impl:aloi-1",
            review -> Optional.of(Statistics.of(review.judgement() == Judgement.APPROVED ? 1 : 0)));

    static final HumanMetric EDITS_PER_WORD = measured(EDITS, EDIT_RATE.width());

    /** In the order of importance. */
    static final List<HumanMetric> ALL = List.of(HTER, APPROVED, EDITS_PER_WORD);

    private static HumanMetric measured(Metric metric, int from) {
        int to = from + metric.width();
        return new HumanMetric(
                metric,
                metric.signature(ReferenceCount.ONE),
                review -> Optional.ofNullable(review.statistics())
                        .map(all -> Statistics.of(Arrays.copyOfRange(all.toArray(), from, to))));
    }

    String name() {
        return metric.name();
    }

    /**
     * What the metrics that compare texts measured, one after the other.
     *
     * @param right the completion as it should have been; absent where nobody knows
     */
    static @Nullable Statistics measure(String completion, @Nullable String right) {
        if (right == null) {
            return null;
        }
        Completion corrected = Completion.of(completion).corrected(right);
        References none = References.of(List.of());
        return Statistics.of(DoubleStream.concat(
                        DoubleStream.of(EDIT_RATE.measure(corrected, none).toArray()),
                        DoubleStream.of(EDITS.measure(corrected, none).toArray()))
                .toArray());
    }
}
