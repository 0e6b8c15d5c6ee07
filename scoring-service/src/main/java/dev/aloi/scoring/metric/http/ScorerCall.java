package dev.aloi.scoring.metric.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What is asked of a scorer. Confidential: prints its address alone.
 *
 * @param token names the secret that the scorer wants to see
 * @param body JSON
 * @param limit from the start of the call to the last byte of the answer
 */
public record ScorerCall(URI scorer, Optional<String> token, String body, Duration limit) {
    /** An answer is a number and little else. */
    public static final int MAX_ANSWER_BYTES = 64 * 1024;

    /** The variable of the environment that holds a token: no other one can be named. */
    public static String variable(String token) {
        return "ALOI_SCORER_TOKEN_" + token;
    }

    @Override
    public String toString() {
        return "ScorerCall " + scorer;
    }
}
