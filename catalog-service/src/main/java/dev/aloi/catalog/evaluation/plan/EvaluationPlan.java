package dev.aloi.catalog.evaluation.plan;

import dev.aloi.contracts.id.SuiteVersion;
import java.util.List;

/**
 * An evaluation as it would be, before anything of it is stored or run.
 *
 * @param runnable whether a request of it would be accepted
 * @param runs in the order of the candidates
 */
public record EvaluationPlan(
        SuiteVersion suite,
        int samples,
        int repetitions,
        boolean runnable,
        List<PlanCheck> checks,
        List<PlannedRun> runs,
        PlanTotal total) {}
