package dev.aloi.runner.model.replay;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Maker;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialInput.Choose;
import dev.aloi.contracts.runner.TrialInput.Generate;
import dev.aloi.contracts.runner.TrialInput.NotRecorded;
import dev.aloi.contracts.runner.TrialInput.Recorded;
import dev.aloi.runner.model.Attempt;
import dev.aloi.runner.model.CompletionModel;
import dev.aloi.runner.model.Patience;
import java.util.List;
import java.util.Optional;

/** Gives back what was recorded, with the times of the recording: they are nobody's but its own. */
public final class ReplayCompletionModel implements CompletionModel {
    private static final Execution ELSEWHERE = new Execution("replay", null, null, null, 1, null);

    @Override
    public boolean serves(Engine engine) {
        return engine instanceof Engine.Replay;
    }

    /** What is recorded costs nothing to read again. */
    @Override
    public Optional<Maker> maker(Engine engine, Patience patience) {
        return Optional.empty();
    }

    @Override
    public List<Attempt> complete(Engine engine, List<TrialInput> trials, Patience patience) {
        return trials.stream().map(trial -> attempt(trial.task())).toList();
    }

    private static Attempt attempt(TrialInput.Task task) {
        return switch (task) {
            case Recorded recorded -> completion(recorded);
            case NotRecorded _ ->
                new Attempt.Failure(FailureCategory.NOT_RECORDED, "the recording holds no completion for this sample");
            case Generate _, Choose _ ->
                new Attempt.Failure(FailureCategory.UNSUPPORTED, "a recording cannot complete a new prompt");
        };
    }

    private static Attempt completion(Recorded recorded) {
        return new Attempt.Completion(
                recorded.completion(),
                recorded.usage(),
                new Timings(null, recorded.latency(), recorded.cpuTime(), null),
                ELSEWHERE,
                null,
                null);
    }
}
