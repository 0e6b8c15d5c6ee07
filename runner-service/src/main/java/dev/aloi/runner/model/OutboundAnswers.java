package dev.aloi.runner.model;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.kit.outbound.OutboundFailure;
import dev.aloi.runner.model.ApiAnswer.Unanswered;

/** What a call that failed on its way means for a trial. */
public final class OutboundAnswers {
    private OutboundAnswers() {}

    public static Unanswered of(OutboundFailure failure) {
        String reason = String.valueOf(failure.getMessage());
        return switch (failure.kind()) {
            case REFUSED -> Unanswered.forGood(FailureCategory.NOT_ALLOWED, reason);
            case UNKNOWN_HOST, NOT_CONNECTED -> Unanswered.forNow(FailureCategory.UNREACHABLE, reason);
            case NOT_TRUSTED -> Unanswered.forGood(FailureCategory.UNREACHABLE, reason);
            case SLOW_START, STALLED, TOO_SLOW -> Unanswered.forNow(FailureCategory.TIMED_OUT, reason);
            case TOO_LARGE -> Unanswered.forGood(FailureCategory.MALFORMED_ANSWER, reason);
            case BROKEN, MISDIRECTED -> Unanswered.forNow(FailureCategory.PROVIDER_ERROR, reason);
            case CANCELLED -> Unanswered.forGood(FailureCategory.CANCELLED, "the evaluation was cancelled");
        };
    }
}
