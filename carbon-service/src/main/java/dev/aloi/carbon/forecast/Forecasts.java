package dev.aloi.carbon.forecast;

import dev.aloi.carbon.footprint.Facts;
import dev.aloi.carbon.footprint.FootprintEstimation;
import dev.aloi.carbon.footprint.WeighedRuns;
import dev.aloi.carbon.run.RunPlan;
import dev.aloi.carbon.run.RunRepository;
import dev.aloi.carbon.run.StoredRun;
import dev.aloi.carbon.run.TrialRepository;
import dev.aloi.contracts.carbon.ExpectedRun;
import dev.aloi.contracts.carbon.RunForecast;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Forecasts by what the tenant's runs took before. */
@ApplicationScoped
class Forecasts {
    private final WeighedRuns weighed;
    private final RunRepository runs;
    private final TrialRepository trials;

    Forecasts(WeighedRuns weighed, RunRepository runs, TrialRepository trials) {
        this.weighed = weighed;
        this.runs = runs;
        this.trials = trials;
    }

    List<RunForecast> of(TenantId tenant, List<ExpectedRun> expected) {
        Facts facts = weighed.facts(tenant);
        RunForecasting forecasting = new RunForecasting(new FootprintEstimation(facts), facts.instances());
        return expected.stream()
                .map(run -> forecasting.of(
                        run, runs.newestBy(tenant, run.candidate().engine()).map(this::past)))
                .toList();
    }

    private PastRun past(StoredRun stored) {
        RunPlan plan = stored.run().plan();
        return new PastRun(stored.run().run(), plan.suite(), trials.of(stored));
    }
}
