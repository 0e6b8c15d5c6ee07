package dev.aloi.carbon.run;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a completed trial used up: nothing of what was asked or answered.
 *
 * @param total as the caller waited
 * @param answer digest of the completion, so that two machines' answers can be told to be the same without being kept
 * @param completedAt absent for trials of before this was kept
 */
public record TrialUse(
        SampleId sample,
        int repetition,
        @Nullable Usage usage,
        @Nullable Duration cpuTime,
        @Nullable Duration nodeTime,
        @Nullable Node node,
        @Nullable EnergyReading energy,
        @Nullable Duration total,
        @Nullable String answer,
        @Nullable Instant completedAt) {
    public static final Comparator<TrialUse> BY_TRIAL =
            Comparator.comparing((TrialUse use) -> use.sample.value()).thenComparingInt(TrialUse::repetition);

    public static TrialUse of(TrialCompleted completed) {
        return new TrialUse(
                completed.trial().sample(),
                completed.trial().repetition(),
                completed.usage(),
                completed.timings().cpuTime(),
                completed.timings().nodeTime(),
                completed.execution().node(),
                completed.energy(),
                completed.timings().total(),
                AnswerDigest.of(completed.completion()),
                completed.completedAt());
    }
}
