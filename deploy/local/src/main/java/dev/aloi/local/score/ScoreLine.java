package dev.aloi.local.score;

import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.text.References;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file that is to be scored.
 *
 * @param repetition which of several completions of the same sample; absent where the file has one of each
 * @param cluster what it shares with other samples that resemble it
 * @param human what a person found it worth, on any scale
 */
public record ScoreLine(
        int number,
        String id,
        @Nullable Integer repetition,
        Completion completion,
        References references,
        @Nullable String cluster,
        @Nullable Double human) {
    /** Of the sample alone. */
    long sampleKey() {
        return Keys.of(id);
    }

    long attemptKey() {
        return Keys.of(id + '\0' + repetition);
    }

    long referencesKey() {
        return Keys.of(references.texts().stream().map(text -> text.value()).toList());
    }
}
