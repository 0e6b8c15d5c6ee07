package dev.aloi.local.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a target showed under load.
 *
 * @param cold the first call of all, on a new connection
 * @param overhead of this program: calls that a server in it answers at once
 * @param objective in words; absent without one
 */
public record LoadReport(
        String target,
        @Nullable Cold cold,
        Spread overhead,
        @Nullable String objective,
        List<LoadLevel> levels) {
    public LoadReport {
        levels = List.copyOf(levels);
    }

    /** Milliseconds of the first call. */
    public record Cold(
            @Nullable Double firstToken,
            @Nullable Double whole,
            @Nullable String failure) {}
}
