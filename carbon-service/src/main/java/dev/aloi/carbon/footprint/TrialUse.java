package dev.aloi.carbon.footprint;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.Usage;
import java.time.Duration;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What a completed trial used up: nothing of what was asked or answered. */
record TrialUse(
        SampleId sample,
        int repetition,
        @Nullable Usage usage,
        @Nullable Duration cpuTime,
        @Nullable Duration nodeTime,
        @Nullable Node node,
        @Nullable EnergyReading energy) {
    static final Comparator<TrialUse> BY_TRIAL =
            Comparator.comparing((TrialUse use) -> use.sample.value()).thenComparingInt(TrialUse::repetition);

    static TrialUse of(TrialCompleted completed) {
        return new TrialUse(
                completed.trial().sample(),
                completed.trial().repetition(),
                completed.usage(),
                completed.timings().cpuTime(),
                completed.timings().nodeTime(),
                completed.execution().node(),
                completed.energy());
    }
}
