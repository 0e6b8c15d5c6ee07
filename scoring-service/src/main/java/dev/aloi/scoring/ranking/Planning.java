package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.kit.preference.PreferenceReader;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import dev.aloi.kit.statistics.Power;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.stats.Percentiles;
import dev.aloi.scoring.trial.AskedMetric;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.EvaluationKey;
import dev.aloi.scoring.trial.EvaluationStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an evaluation can show, before it is run. */
@ApplicationScoped
class Planning {
    private final EvaluationStore evaluations;
    private final RankingStore rankings;
    private final Analyses analyses;
    private final MetricRegistry metrics;

    Planning(EvaluationStore evaluations, RankingStore rankings, Analyses analyses, MetricRegistry metrics) {
        this.evaluations = evaluations;
        this.rankings = rankings;
        this.analyses = analyses;
        this.metrics = metrics;
    }

    /**
     * @param deviation absent: that of {@code evaluation}, or assumed
     * @param evaluation one that has ended, by the same metric
     */
    record Query(
            String metric,
            int samples,
            int candidates,
            @Nullable String deviation,
            @Nullable String evaluation) {}

    /** @throws ProblemException naming every parameter that is wrong */
    Detectable detectable(TenantId tenant, Query query) {
        List<Fault> faults = new ArrayList<>();
        Optional<Double> given = given(query, faults);
        if (!(AskedMetric.of(query.metric(), metrics) instanceof AskedMetric.Known asked)) {
            String reason = ((AskedMetric.Unknown) AskedMetric.of(query.metric(), metrics)).reason();
            faults.add(Fault.ofField("metric", reason));
            throw refused(faults);
        }
        Optional<Spread> observed = given.isEmpty() ? observed(tenant, query, faults) : Optional.empty();
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        double scale = asked.metric().scale();
        Spread spread =
                given.map(it -> new Spread(it, "given")).or(() -> observed).orElseGet(() -> Spread.assumed(scale));
        return detectable(query, scale, spread);
    }

    private static Detectable detectable(Query query, double scale, Spread spread) {
        Power each = Power.STANDARD.amongPairsOf(query.candidates());
        Power.Spread variance = Power.Spread.observed(spread.deviation() * spread.deviation());
        double margin = Verdicts.DEFAULT_MARGIN * scale;
        return new Detectable(
                query.metric(),
                query.samples(),
                query.candidates(),
                spread.deviation(),
                spread.basis(),
                Power.STANDARD.level(),
                each.power(),
                each.minimumDetectableEffect(query.samples(), variance),
                margin,
                each.neededSamples(margin, variance));
    }

    private static Optional<Double> given(Query query, List<Fault> faults) {
        return query.deviation() == null
                ? Optional.empty()
                : new PreferenceReader((name, why) -> faults.add(Fault.ofField(name, why)))
                        .margin("deviation", Map.of("deviation", query.deviation()));
    }

    /** The median over the pairs of candidates of an evaluation that has ended. */
    private Optional<Spread> observed(TenantId tenant, Query query, List<Fault> faults) {
        if (query.evaluation() == null) {
            return Optional.empty();
        }
        EvaluationKey key = new EvaluationKey(tenant, new EvaluationId(query.evaluation()));
        Optional<Evaluation> evaluation = evaluations.current(key);
        int metric = evaluation.map(it -> it.indexOf(query.metric())).orElse(-1);
        if (evaluation.isEmpty() || metric < 0 || !rankings.place(key).settled()) {
            faults.add(Fault.ofField("evaluation", "must be one that has ended and is by " + query.metric()));
            return Optional.empty();
        }
        double[] deviations = analyses.pairs(evaluation.get(), List.of(metric)).stream()
                .flatMap(table -> table.pairs().stream())
                .mapToDouble(pair -> pair.lead().deviation())
                .filter(it -> it > 0)
                .sorted()
                .toArray();
        if (deviations.length == 0) {
            faults.add(Fault.ofField("evaluation", "has no two candidates that differ"));
            return Optional.empty();
        }
        return Optional.of(new Spread(
                Percentiles.linear(deviations, 0.5),
                "median over %d pairs of %s".formatted(deviations.length, query.evaluation())));
    }

    private static ProblemException refused(List<Fault> faults) {
        return new ProblemException(Problem.invalid("invalid-request", "The request is not valid", faults));
    }

    private record Spread(double deviation, String basis) {
        static Spread assumed(double scale) {
            return new Spread(Power.ASSUMED_DEVIATION * scale, "assumed: 15 % of the metric's scale");
        }
    }
}
