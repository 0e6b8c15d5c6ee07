package dev.aloi.carbon.energy.ecologits;

import java.time.Duration;
import java.util.Optional;

/** A request as seen from outside: how much was answered, and how long it took where that was measured. */
public record ApiRequest(long outputTokens, Optional<Duration> latency) {
    public ApiRequest {
        if (outputTokens < 0) {
            throw new IllegalArgumentException("token counts are not negative");
        }
    }
}
