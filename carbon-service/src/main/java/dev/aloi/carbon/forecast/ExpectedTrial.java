package dev.aloi.carbon.forecast;

import dev.aloi.carbon.run.RunUse;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one trial is expected to use, at the ends of its range and in the midst.
 *
 * @param assumptions what it rests on, in words
 */
record ExpectedTrial(Use low, Use mid, Use high, List<String> assumptions) {
    ExpectedTrial {
        assumptions = List.copyOf(assumptions);
    }

    /**
     * One of the three.
     *
     * @param cpuTime absent for calls of APIs
     * @param time of a node or a call; absent: not known
     * @param sideBySide trials that go on at the same time and share no time
     */
    record Use(
            Usage usage,
            @Nullable Duration cpuTime,
            @Nullable Duration time,
            @Nullable Node node,
            int sideBySide) {
        RunUse asRun() {
            TrialUse trial = new TrialUse(
                    new SampleId("expected"),
                    0,
                    usage,
                    cpuTime,
                    node == null ? null : time,
                    node,
                    null,
                    time,
                    null,
                    null);
            return new RunUse(List.of(trial), Map.of());
        }

        /** Of so many such trials. */
        @Nullable
        Duration together(int trials) {
            return time == null ? null : time.multipliedBy(trials).dividedBy(sideBySide);
        }
    }
}
