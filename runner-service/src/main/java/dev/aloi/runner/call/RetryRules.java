package dev.aloi.runner.call;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a call is made again. A refusal for too many calls is no failure of the trial: it is tried again for long. What failed is
 * tried again a few times, what may have cost much time or money once. Pauses double and are drawn from their upper half, so that
 * calls that failed together do not come back together.
 *
 * @param attempts calls for a trial at most, where the endpoint fails
 * @param patience for an endpoint that refuses calls, from the first one on
 * @param random may be asked by several threads
 */
public record RetryRules(int attempts, Duration patience, RandomGenerator random) {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration FIRST_REFUSAL_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int COSTLY_ATTEMPTS = 2;

    /**
     * How long to wait before the next call; empty: none is made.
     *
     * @param attempt calls made so far
     * @param waited since the trial's first call began
     * @param down whether the endpoint has failed for everybody lately
     */
    Optional<Duration> pause(Unanswered answer, int attempt, Duration waited, boolean down) {
        if (!answer.again()) {
            return Optional.empty();
        }
        if (answer.category() == FailureCategory.RATE_LIMITED) {
            return waited.compareTo(patience) < 0 ? Optional.of(afterRefusal(answer, attempt)) : Optional.empty();
        }
        return attempt < most(answer.category()) && !down
                ? Optional.of(jittered(doubled(FIRST_PAUSE, attempt)))
                : Optional.empty();
    }

    private int most(FailureCategory category) {
        return switch (category) {
            case TIMED_OUT, MALFORMED_ANSWER -> Math.min(attempts, COSTLY_ATTEMPTS);
            default -> attempts;
        };
    }

    /** Never before the endpoint wants it, and a little later, lest all come back at once. */
    private Duration afterRefusal(Unanswered answer, int attempt) {
        Duration asked = answer.retryAfter();
        return asked == null
                ? jittered(doubled(FIRST_REFUSAL_PAUSE, attempt))
                : asked.plusMillis(random.nextLong(1 + asked.toMillis() / 10 + 100));
    }

    private static Duration doubled(Duration first, int attempt) {
        Duration pause = first.multipliedBy(1L << Math.min(attempt - 1, 16));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private Duration jittered(Duration pause) {
        return Duration.ofNanos((long) (pause.toNanos() * random.nextDouble(0.5, 1)));
    }
}
