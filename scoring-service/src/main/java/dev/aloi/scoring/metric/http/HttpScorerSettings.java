package dev.aloi.scoring.metric.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What is to be asked, and how its answer is meant.
 *
 * @param token names the secret that the scorer wants to see
 * @param limit of a call
 * @param best the highest score there is; the lowest is 0
 */
public record HttpScorerSettings(
        URI scorer, Optional<String> token, Duration limit, double best, boolean lowerIsBetter) {}
