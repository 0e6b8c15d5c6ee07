package dev.aloi.carbon.footprint;

import dev.aloi.carbon.run.EndedRun;
import dev.aloi.carbon.run.NodeUse;
import dev.aloi.carbon.run.RunRepository;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.carbon.run.StoredRun;
import dev.aloi.carbon.run.TimedRun;
import dev.aloi.carbon.run.TrialRepository;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.carbon.Footprint.Figures;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the runs of a period took, each region's part on its own. */
@ApplicationScoped
public class PeriodRuns {
    private final RunRepository runs;
    private final TrialRepository trials;
    private final FootprintRepository footprints;
    private final Estimations estimations;

    PeriodRuns(RunRepository runs, TrialRepository trials, FootprintRepository footprints, Estimations estimations) {
        this.runs = runs;
        this.trials = trials;
        this.footprints = footprints;
        this.estimations = estimations;
    }

    /**
     * A run's part in a region.
     *
     * @param cost by the prices of the request; the newest figures are beside it
     */
    public record Part(EndedRun run, String region, int trials, Amount<Money> cost, Figures figures, Instant endedAt) {}

    public List<Part> between(TenantId tenant, Instant from, Instant until) {
        FootprintEstimation estimation = estimations.of(tenant);
        return runs.completedBetween(tenant, from, until).stream()
                .flatMap(run -> parts(run, estimation))
                .toList();
    }

    private Stream<Part> parts(TimedRun timed, FootprintEstimation estimation) {
        StoredRun stored = timed.stored();
        RunUse use = trials.of(stored);
        Map<String, RunUse> byRegion = byRegion(use, stored.run());
        if (byRegion.size() > 1) {
            return byRegion.entrySet().stream().map(part -> {
                Footprint footprint =
                        estimation.estimate(part.getValue(), stored.run().plan());
                return new Part(
                        stored.run(),
                        part.getKey(),
                        footprint.trials(),
                        footprint.run().cost(),
                        footprint.run(),
                        timed.endedAt());
            });
        }
        Footprint newest = footprint(stored, stored.revision());
        String region = byRegion.keySet().stream().findFirst().orElse("none");
        return Stream.of(new Part(
                stored.run(),
                region,
                newest.trials(),
                footprint(stored, 1).run().cost(),
                newest.run(),
                timed.endedAt()));
    }

    private Footprint footprint(StoredRun stored, int revision) {
        return footprints
                .find(stored.run().tenant(), stored.run().run(), revision)
                .orElseThrow()
                .footprint();
    }

    private static Map<String, RunUse> byRegion(RunUse use, EndedRun run) {
        Map<String, RunUse> byRegion = new LinkedHashMap<>();
        for (NodeUse node : use.nodes()) {
            String region = Placement.of(
                            Optional.ofNullable(node.node()), run.plan().scenario())
                    .region();
            byRegion.merge(
                    region,
                    new RunUse(node.trials(), byRegion.isEmpty() ? use.failures() : Map.of()),
                    PeriodRuns::both);
        }
        return byRegion;
    }

    private static RunUse both(RunUse one, RunUse other) {
        return new RunUse(
                Stream.concat(one.completed().stream(), other.completed().stream())
                        .toList(),
                one.failures());
    }
}
