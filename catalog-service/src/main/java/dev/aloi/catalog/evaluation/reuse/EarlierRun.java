package dev.aloi.catalog.evaluation.reuse;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.EarlierTrial;
import dev.aloi.contracts.runner.Maker;
import dev.aloi.contracts.scoring.ReusableTrials.Cell;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An ended run of the same setting.
 *
 * @param without trials that may not stand for others
 * @param maker of its completions, to be compared before any is taken over; absent where it cannot be
 */
record EarlierRun(
        RunId run,
        EvaluationId evaluation,
        SuiteVersion suite,
        int repetitions,
        Set<Cell> without,
        @Nullable Maker maker) {
    static EarlierRun of(RunSettingEntity run, List<Cell> without, @Nullable Maker maker) {
        return new EarlierRun(
                new RunId(run.run),
                new EvaluationId(run.evaluation),
                new SuiteVersion(run.suite),
                run.repetitions,
                Set.copyOf(without),
                maker);
    }

    Optional<EarlierTrial> trial(SampleId sample, int repetition) {
        return without.contains(new Cell(sample, repetition))
                ? Optional.empty()
                : Optional.of(new EarlierTrial(evaluation, new TrialId(run, sample, repetition), maker));
    }
}
