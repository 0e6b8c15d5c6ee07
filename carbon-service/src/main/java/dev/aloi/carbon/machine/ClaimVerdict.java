package dev.aloi.carbon.machine;

import dev.aloi.carbon.comparison.Interval;
import dev.aloi.carbon.comparison.Quantity;
import dev.aloi.carbon.comparison.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a claim: never a bare number.
 *
 * @param reduction promised, over 0: 0.6 for "60 % less"
 * @param ratio what is left of the other machine's amount; absent where the two may not be set against each other
 * @param reasons why one cannot tell; empty where one can
 */
public record ClaimVerdict(
        Quantity quantity,
        double reduction,
        String source,
        Answer answer,
        @Nullable Interval ratio,
        List<String> reasons,
        String words) {
    /** What one can say. */
    public enum Answer {
        CONFIRMED,
        NOT_CONFIRMED,
        CANNOT_TELL
    }

    static ClaimVerdict of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Confirmed confirmed -> of(verdict, Answer.CONFIRMED, confirmed.ratio(), List.of());
            case Verdict.NotConfirmed not -> of(verdict, Answer.NOT_CONFIRMED, not.ratio(), List.of());
            case Verdict.CannotTell cannot ->
                of(verdict, Answer.CANNOT_TELL, cannot.ratio().orElse(null), cannot.reasons());
        };
    }

    private static ClaimVerdict of(Verdict verdict, Answer answer, @Nullable Interval ratio, List<String> reasons) {
        return new ClaimVerdict(
                verdict.claim().quantity(),
                verdict.claim().reduction().ratio(),
                verdict.claim().source(),
                answer,
                ratio,
                reasons,
                verdict.words());
    }
}
