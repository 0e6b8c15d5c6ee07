package dev.aloi.contracts.scoring;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.Maker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which trials of an ended run may stand for others of the same content.
 *
 * @param makers that made its own completions, each once; absent where they are too many to tell
 * @param without trials of the run that must not: those without a completion, and those that are taken over themselves; absent where they
 *     are too many to tell
 */
public record ReusableTrials(
        @Nullable List<Maker> makers, @Nullable List<Cell> without) {
    public ReusableTrials {
        makers = makers == null ? null : List.copyOf(makers);
        without = without == null ? null : List.copyOf(without);
    }

    /** A trial within its run. */
    public record Cell(SampleId sample, int repetition) {}
}
