package dev.aloi.catalog.evaluation;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.scoring.EvaluationState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Evaluations that follow each other, the newest first.
 *
 * @param line the first of them
 */
public record StandingView(EvaluationId line, List<Member> evaluations) {
    /**
     * One of them.
     *
     * @param standing whether it is run again when something is published anew: the newest one alone
     * @param cause why it was run again; absent: somebody asked for it
     * @param winner absent until it is ranked
     * @param pBest share of the resamples in which the winner came first
     * @param sure whether that is at least 95 %
     * @param refused why it was not run again when something was published anew; absent: it always was
     */
    public record Member(
            EvaluationId evaluation,
            boolean standing,
            EvaluationState state,
            Instant requestedAt,
            @Nullable String cause,
            @Nullable String winner,
            @Nullable Double pBest,
            @Nullable Boolean sure,
            @Nullable Refused refused) {
        static Member of(EvaluationEntity evaluation) {
            Double pBest = evaluation.winnerPBest;
            return new Member(
                    new EvaluationId(evaluation.id),
                    evaluation.standing,
                    evaluation.state,
                    evaluation.requestedAt,
                    evaluation.cause,
                    evaluation.winner,
                    pBest,
                    pBest == null ? null : pBest >= Lead.SURE,
                    Refused.of(evaluation));
        }
    }

    /**
     * That the request, made again, was refused by what holds today.
     *
     * @param cause what should have had it run again
     * @param reason each fault with its field
     */
    public record Refused(String cause, String reason, Instant at) {
        static @Nullable Refused of(EvaluationEntity evaluation) {
            return evaluation.refusalCause == null || evaluation.refusalReason == null || evaluation.refusedAt == null
                    ? null
                    : new Refused(evaluation.refusalCause, evaluation.refusalReason, evaluation.refusedAt);
        }
    }

    /** @param members the newest first; at least one */
    static StandingView of(List<EvaluationEntity> members) {
        return new StandingView(
                new EvaluationId(Objects.requireNonNull(members.getFirst().line)),
                members.stream().map(Member::of).toList());
    }
}
