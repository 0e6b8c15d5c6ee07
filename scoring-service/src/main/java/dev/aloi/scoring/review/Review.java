package dev.aloi.scoring.review;

import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.scoring.Judgement;
import dev.aloi.scoring.metric.Statistics;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What numbers need to know of a review.
 *
 * @param statistics of the metrics that compare texts; absent where the completion was rejected without a correction
 */
record Review(
        TrialId trial,
        Judgement judgement,
        @Nullable Statistics statistics,
        @Nullable Duration taken,
        @Nullable Integer score) {}
