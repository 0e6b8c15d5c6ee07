package dev.aloi.carbon.footprint;

import dev.aloi.carbon.price.EndpointPrices;
import dev.aloi.carbon.run.RunRepository;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.carbon.run.StoredRun;
import dev.aloi.carbon.run.TrialRepository;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The weighed runs of evaluations, for whoever sets them side by side. */
@ApplicationScoped
public class WeighedRuns {
    private final RunRepository runs;
    private final TrialRepository trials;
    private final FootprintRepository footprints;
    private final EndpointPrices prices;
    private final Estimations estimations;

    WeighedRuns(
            RunRepository runs,
            TrialRepository trials,
            FootprintRepository footprints,
            EndpointPrices prices,
            Estimations estimations) {
        this.runs = runs;
        this.trials = trials;
        this.footprints = footprints;
        this.prices = prices;
        this.estimations = estimations;
    }

    /** Those that have ended, in the order of the request. */
    public List<WeighedRun> of(TenantId tenant, EvaluationId evaluation) {
        FootprintEstimation estimation = estimations.of(tenant);
        List<StoredRun> stored = runs.estimated(tenant, evaluation);
        List<Optional<RunAccount>> accounts = footprints.find(stored);
        return IntStream.range(0, stored.size())
                .mapToObj(i -> weighed(stored.get(i), accounts.get(i).orElseThrow(), estimation))
                .toList();
    }

    /** What the tenant's runs are weighed by today. */
    public Facts facts(TenantId tenant) {
        return estimations.facts(tenant);
    }

    private WeighedRun weighed(StoredRun stored, RunAccount account, FootprintEstimation estimation) {
        RunUse use = trials.of(stored);
        return new WeighedRun(
                stored.run(),
                use,
                account.footprint(),
                estimation.restsOnProxy(use, stored.run().plan()),
                prices(stored));
    }

    private Optional<TokenPrices> prices(StoredRun stored) {
        Optional<TokenPrices> frozen = Optional.ofNullable(stored.run().plan().prices());
        return Optional.ofNullable(stored.run().plan().candidate())
                .flatMap(candidate -> prices.newest(stored.run().tenant(), candidate))
                .or(() -> frozen);
    }
}
