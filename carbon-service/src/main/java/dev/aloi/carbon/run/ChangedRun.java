package dev.aloi.carbon.run;

import org.jspecify.annotations.Nullable;

/**
 * A run that was estimated before something changed that it was estimated by.
 *
 * @param cause what changed other than its price, in words
 * @param repriced whether its endpoint's price may have changed
 */
public record ChangedRun(StoredRun stored, @Nullable String cause, boolean repriced) {
    public EndedRun run() {
        return stored.run();
    }

    public int revision() {
        return stored.revision();
    }
}
