package dev.aloi.runner.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryRulesTest {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final RetryRules rules = new RetryRules(5, Duration.ofMinutes(30), new Random(1));

    private static Unanswered refused(Duration retryAfter) {
        return new Unanswered(FailureCategory.RATE_LIMITED, "", true, retryAfter, null);
    }

    @Test
    void triesAFailedEndpointAFewTimesWithPausesThatDouble() {
        Unanswered failed = Unanswered.forNow(FailureCategory.PROVIDER_ERROR, "");
        for (int attempt = 1; attempt <= 4; attempt++) {
            long most = 500L << (attempt - 1);

            assertThat(rules.pause(failed, attempt, SOON, false))
                    .hasValueSatisfying(pause -> assertThat(pause.toMillis()).isBetween(most / 2, most));
        }
        assertThat(rules.pause(failed, 5, SOON, false)).isEmpty();
        assertThat(rules.pause(failed, 1, SOON, true)).isEmpty();
    }

    @Test
    void triesOnceMoreWhatMayHaveCostMuch() {
        for (FailureCategory category :
                new FailureCategory[] {FailureCategory.TIMED_OUT, FailureCategory.MALFORMED_ANSWER}) {
            assertThat(rules.pause(Unanswered.forNow(category, ""), 1, SOON, false))
                    .isPresent();
            assertThat(rules.pause(Unanswered.forNow(category, ""), 2, SOON, false))
                    .isEmpty();
        }
    }

    @Test
    void comesBackAfterARefusalNotBeforeItIsAskedTo() {
        for (int attempt = 1; attempt < 100; attempt++) {
            assertThat(rules.pause(refused(Duration.ofSeconds(2)), attempt, SOON, true))
                    .hasValueSatisfying(pause -> assertThat(pause.toMillis()).isBetween(2_000L, 2_300L));
        }
    }

    @Test
    void isPatientWithRefusalsForSoLongAndNoLonger() {
        Unanswered refused = new Unanswered(FailureCategory.RATE_LIMITED, "", true, null, null);

        assertThat(rules.pause(refused, 50, Duration.ofMinutes(29), false))
                .hasValueSatisfying(pause -> assertThat(pause.toSeconds()).isBetween(30L, 60L));
        assertThat(rules.pause(refused, 2, Duration.ofMinutes(30), false)).isEmpty();
    }

    @Test
    void doesNotTryAgainWhatStaysAsItIs() {
        assertThat(rules.pause(Unanswered.forGood(FailureCategory.NOT_AUTHORISED, ""), 1, SOON, false))
                .isEmpty();
    }
}
