package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Guarding.Ruling;
import dev.aloi.scoring.trial.Scorecard;
import java.time.Duration;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What a ranking needs to know of a trial. */
sealed interface EndedTrial {
    /** In which all sums run, so that the order of arrival changes no bit. */
    Comparator<EndedTrial> ORDER =
            Comparator.comparing((EndedTrial trial) -> trial.sample().value()).thenComparingInt(EndedTrial::repetition);

    SampleId sample();

    int repetition();

    /** @param reused whether it was taken over: its times are those of the trial that was run */
    record Scored(
            SampleId sample,
            int repetition,
            Scorecard scorecard,
            @Nullable Duration firstToken,
            @Nullable Duration total,
            @Nullable Guarded guarded,
            boolean reused)
            implements EndedTrial {
        /** One that was run, without guardrails. */
        Scored(
                SampleId sample,
                int repetition,
                Scorecard scorecard,
                @Nullable Duration firstToken,
                @Nullable Duration total) {
            this(sample, repetition, scorecard, firstToken, total, null, false);
        }
    }

    /** What guardrails did, and how long it took them. */
    record Guarded(Ruling verdict, Duration took) {}

    record Failed(SampleId sample, int repetition, FailureCategory category, String reason) implements EndedTrial {}
}
