package dev.aloi.scoring.metric.http;

import dev.aloi.scoring.metric.UnmeasuredException;
import java.time.Duration;
import java.util.List;

/** Asks again, after pauses, where another attempt may succeed. */
public final class RetryingScorers implements Scorers {
    private final Scorers scorers;
    private final List<Duration> pauses;

    /** @param pauses one before each further attempt */
    public RetryingScorers(Scorers scorers, List<Duration> pauses) {
        this.scorers = scorers;
        this.pauses = List.copyOf(pauses);
    }

    @Override
    public byte[] post(ScorerCall call) {
        for (Duration pause : pauses) {
            try {
                return scorers.post(call);
            } catch (UnmeasuredException e) {
                if (!mayPass(e)) {
                    throw e;
                }
            }
            sleep(pause);
        }
        return scorers.post(call);
    }

    private static boolean mayPass(UnmeasuredException e) {
        return switch (e.category()) {
            case SCORER_TIMED_OUT, SCORER_UNREACHABLE -> true;
            case NO_REFERENCE,
                    UNFIT_REFERENCE,
                    NO_LIKELIHOOD,
                    NO_CORRECTION,
                    SCORER_FORBIDDEN,
                    SCORER_TOKEN_MISSING,
                    SCORER_FAILED,
                    ENCODER_MISSING,
                    METRIC_FAILED -> false;
        };
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
