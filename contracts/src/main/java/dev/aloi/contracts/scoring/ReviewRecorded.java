package dev.aloi.contracts.scoring;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.ReviewerId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person has judged a completion. Of one reviewer's reviews of one trial the latest stands. Confidential.
 *
 * @param correction the completion as the reviewer made it right; absent where nothing had to be, or was, corrected
 * @param taken how long the reviewer was at it; absent where nobody measured it
 * @param score from 1, useless, to 5, perfect; absent where none was given
 */
public record ReviewRecorded(
        TenantId tenant,
        EvaluationId evaluation,
        TrialId trial,
        ReviewerId reviewer,
        Judgement judgement,
        @Nullable String correction,
        @Nullable Duration taken,
        @Nullable Integer score,
        Instant reviewedAt)
        implements ReviewEvent {
    @Override
    public String key() {
        return tenant + "/" + trial + "/" + reviewer;
    }

    @Override
    public String subject() {
        return key() + "@" + reviewedAt;
    }

    @Override
    public String toString() {
        return "ReviewRecorded " + trial + " " + judgement;
    }
}
