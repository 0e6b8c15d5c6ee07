package dev.aloi.local.load;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call that was made.
 *
 * @param intended when it was meant to begin, in nanoseconds from the start of the measurement
 * @param started when it began
 */
record Call(long intended, long started, Reply reply) {
    /** How much later it began than it was meant to: a part of what a user would have waited. */
    Duration late() {
        return Duration.ofNanos(started - intended);
    }

    /** From when it was meant to begin to the end of the answer; null where there is none. */
    @Nullable
    Duration whole() {
        return reply instanceof Reply.Answered answered ? late().plus(answered.total()) : null;
    }

    /** From when it was meant to begin to the first token; null where nobody can tell. */
    @Nullable
    Duration firstToken() {
        return reply instanceof Reply.Answered answered && answered.timeToFirstToken() != null
                ? late().plus(answered.timeToFirstToken())
                : null;
    }

    /** Between one token and the next, after the first: (total - first) / (tokens - 1); null where nobody can tell. */
    @Nullable
    Duration perToken() {
        if (!(reply instanceof Reply.Answered answered)
                || answered.timeToFirstToken() == null
                || answered.outputTokens() == null
                || answered.outputTokens() < 2) {
            return null;
        }
        return answered.total().minus(answered.timeToFirstToken()).dividedBy(answered.outputTokens() - 1L);
    }
}
