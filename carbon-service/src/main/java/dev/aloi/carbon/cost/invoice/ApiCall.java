package dev.aloi.carbon.cost.invoice;

import java.time.Instant;

/** One call, or one attempt at it, as far as its price goes. */
public record ApiCall(Instant at, Mode mode, ReportedUsage usage) {
    /** How the answer was had. */
    public enum Mode {
        LIVE,
        BATCH,
        /** Answered from Aloi's own cache: the API was not asked. */
        OWN_CACHE
    }
}
