package dev.aloi.scoring.trial;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * For which evaluations something has come lately: the database is asked about those alone. It is a hint that may be lost with
 * the process, and other instances have hints of their own; so every now and then all are looked at.
 */
@ApplicationScoped
public class Activity {
    private static final Duration LATELY = Duration.ofSeconds(2);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(2);

    private final Map<EvaluationKey, Instant> marks = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private Instant nextLookAtAll = Instant.MIN;

    Activity(InstantSource clock) {
        this.clock = clock;
    }

    public void mark(EvaluationKey key) {
        marks.put(key, clock.instant());
    }

    /** Those of the open evaluations that are to be looked at now. */
    public synchronized List<EvaluationKey> due(List<EvaluationKey> open) {
        Instant now = clock.instant();
        marks.values().removeIf(mark -> mark.plus(LATELY).isBefore(now));
        if (now.isBefore(nextLookAtAll)) {
            return open.stream().filter(marks::containsKey).toList();
        }
        nextLookAtAll = now.plus(NOW_AND_THEN);
        return open;
    }
}
