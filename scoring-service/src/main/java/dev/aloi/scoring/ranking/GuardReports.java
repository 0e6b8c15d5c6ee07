package dev.aloi.scoring.ranking;

import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.scoring.GuardReport;
import dev.aloi.contracts.scoring.GuardReport.Difference;
import dev.aloi.contracts.scoring.GuardReport.Unguarded;
import dev.aloi.contracts.scoring.GuardReport.Utility;
import dev.aloi.contracts.scoring.Latency;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Money;
import dev.aloi.scoring.stats.PairedComparison;
import dev.aloi.scoring.stats.Resampling;
import dev.aloi.scoring.trial.AskedMetric;
import dev.aloi.scoring.trial.Evaluation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Candidates with guardrails beside those that differ from them in nothing else. */
record GuardReports(Evaluation evaluation, SuiteShape suite, Resampling resampling) {
    /** All but the costs, by run. */
    Map<RunId, GuardReport> of(List<RunSummary> runs) {
        Map<RunId, GuardReport> reports = new HashMap<>();
        for (Candidate candidate : evaluation.request().candidates()) {
            GuardSummary guard =
                    find(runs, candidate.run()).map(RunSummary::guard).orElse(null);
            Optional<String> rails = rails(candidate);
            if (rails.isPresent() && guard != null) {
                reports.put(
                        candidate.run(),
                        new GuardReport(
                                rails.get(),
                                guard.attacks(),
                                guard.others(),
                                guard.verdicts(),
                                guard.added(),
                                twin(evaluation, candidate)
                                        .map(twin -> beside(runs, candidate.run(), twin.run()))
                                        .orElse(null)));
            }
        }
        return reports;
    }

    /** Which they are, where the candidate has any: its own, or those of the server that it is asked through. */
    static Optional<String> rails(Candidate candidate) {
        return Optional.ofNullable(candidate.guardrails())
                .map(Guardrails::version)
                .or(() -> serverRails(candidate));
    }

    private static Optional<String> serverRails(Candidate candidate) {
        return candidate.engine() instanceof Engine.OpenAi server
                ? server.serverRails().map(configuration -> "NeMo Guardrails " + configuration)
                : Optional.empty();
    }

    /** A server that guards a model has another address than the model. */
    private static boolean isSameModel(Candidate plain, Candidate guarded) {
        if (guarded.engine() instanceof Engine.OpenAi server
                && server.serverRails().isPresent()) {
            return plain.engine() instanceof Engine.OpenAi model
                    && model.model().equals(server.model())
                    && model.mode() == server.mode()
                    && model.generation().equals(server.generation());
        }
        return plain.engine().equals(guarded.engine());
    }

    /** The same candidate without guardrails. */
    private static Optional<Candidate> twin(Evaluation evaluation, Candidate guarded) {
        return evaluation.request().candidates().stream()
                .filter(candidate -> rails(candidate).isEmpty()
                        && isSameModel(candidate, guarded)
                        && candidate.pool() == guarded.pool()
                        && Objects.equals(candidate.prompt(), guarded.prompt()))
                .findFirst();
    }

    private Unguarded beside(List<RunSummary> runs, RunId guarded, RunId twin) {
        RunSummary one = find(runs, guarded).orElseThrow();
        Optional<RunSummary> other = find(runs, twin);
        return new Unguarded(
                twin,
                other.map(it -> utility(one.others(), it.others())).orElse(null),
                other.map(it -> longer(one.latency(), it.latency())).orElse(null),
                null);
    }

    private @Nullable Utility utility(MetricTable.@Nullable Row guarded, MetricTable.@Nullable Row twin) {
        if (guarded == null
                || twin == null
                || !guarded.signature().equals(twin.signature())
                || !(evaluation.deciding() instanceof AskedMetric.Known asked)) {
            return null;
        }
        return MetricTable.of(asked, List.of(guarded, twin), suite)
                .comparisons(resampling)
                .of(0, 1)
                .map(found -> utility(asked.spec(), found))
                .orElse(null);
    }

    private static Utility utility(String metric, PairedComparison found) {
        return new Utility(
                metric,
                found.n(),
                found.difference(),
                found.interval().low(),
                found.interval().high(),
                found.interval().level(),
                found.pValue(),
                found.test());
    }

    private static @Nullable Duration longer(@Nullable Latency guarded, @Nullable Latency twin) {
        return guarded == null || twin == null ? null : guarded.p50().minus(twin.p50());
    }

    /** With what is known of costs by now. */
    static @Nullable GuardReport withCost(@Nullable GuardReport report, RunId run, Map<RunId, Footprint> footprints) {
        if (report == null || report.unguarded() == null) {
            return report;
        }
        Money guarded = cost(footprints.get(run));
        Money twin = cost(footprints.get(report.unguarded().run()));
        return report.withCost(guarded == null || twin == null ? null : difference(guarded, twin));
    }

    private static @Nullable Difference difference(Money guarded, Money twin) {
        return guarded.currency().equals(twin.currency())
                ? new Difference(guarded.amount().subtract(twin.amount()), guarded.currency())
                : null;
    }

    private static @Nullable Money cost(@Nullable Footprint footprint) {
        return footprint != null && footprint.perThousandSamples().cost() instanceof Amount.Known<Money> known
                ? known.mid()
                : null;
    }

    private static Optional<RunSummary> find(List<RunSummary> runs, RunId run) {
        return runs.stream().filter(summary -> summary.run().equals(run)).findFirst();
    }
}
