package dev.aloi.carbon.footprint;

import dev.aloi.carbon.run.RunRepository;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.carbon.run.StoredRun;
import dev.aloi.carbon.run.TrialRepository;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The weighed runs of evaluations, for whoever sets them side by side. */
@ApplicationScoped
public class WeighedRuns {
    private final RunRepository runs;
    private final TrialRepository trials;
    private final FootprintRepository footprints;
    private final Estimations estimations;

    WeighedRuns(RunRepository runs, TrialRepository trials, FootprintRepository footprints, Estimations estimations) {
        this.runs = runs;
        this.trials = trials;
        this.footprints = footprints;
        this.estimations = estimations;
    }

    /** Those that have ended, in the order of the request. */
    public List<WeighedRun> of(TenantId tenant, EvaluationId evaluation) {
        FootprintEstimation estimation = estimations.of(tenant);
        return runs.estimated(tenant, evaluation).stream()
                .map(stored -> weighed(stored, estimation))
                .toList();
    }

    /** What the tenant's runs are weighed by today. */
    public Facts facts(TenantId tenant) {
        return estimations.facts(tenant);
    }

    private WeighedRun weighed(StoredRun stored, FootprintEstimation estimation) {
        RunUse use = trials.of(stored);
        return new WeighedRun(
                stored.run(),
                use,
                footprints
                        .find(stored.run().tenant(), stored.run().run(), stored.revision())
                        .orElseThrow()
                        .footprint(),
                estimation.restsOnProxy(use, stored.run().plan()));
    }
}
