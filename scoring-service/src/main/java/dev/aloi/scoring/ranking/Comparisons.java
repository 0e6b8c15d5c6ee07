package dev.aloi.scoring.ranking;

import dev.aloi.contracts.scoring.Comparison;
import dev.aloi.kit.preference.PreferenceReader;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import dev.aloi.scoring.trial.AskedMetric;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.EvaluationKey;
import dev.aloi.scoring.trial.EvaluationStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Candidates in pairs, and metrics in pairs. */
@ApplicationScoped
class Comparisons {
    private static final String RANDOMISATION = "randomisation";

    private final EvaluationStore evaluations;
    private final RankingStore rankings;
    private final Analyses analyses;

    Comparisons(EvaluationStore evaluations, RankingStore rankings, Analyses analyses) {
        this.evaluations = evaluations;
        this.rankings = rankings;
        this.analyses = analyses;
    }

    /**
     * Parameters as they come.
     *
     * @param metric absent: the deciding one
     * @param margin absent: that of the evaluation
     * @param test fitting or randomisation; absent: fitting
     */
    record Query(
            @Nullable String metric,
            @Nullable String margin,
            @Nullable String test) {}

    /** @throws ProblemException where there is no such evaluation, or it has not ended, or a parameter is wrong */
    ComparisonList list(EvaluationKey key, Query query) {
        Evaluation evaluation = ended(key);
        List<Fault> faults = new ArrayList<>();
        int metric = metric(evaluation, query.metric(), faults);
        Double margin = margin(query.margin(), faults);
        boolean randomised = RANDOMISATION.equals(query.test());
        if (query.test() != null && !randomised && !query.test().equals("fitting")) {
            faults.add(Fault.ofField("test", "must be fitting or randomisation"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-request", "The request is not valid", faults));
        }
        PairTable table = randomised
                ? analyses.randomised(evaluation, metric)
                : analyses.pairs(evaluation, List.of(metric)).getFirst();
        double asked = margin == null ? Verdicts.marginOf(table, evaluation.request()) : margin;
        List<Comparison> comparisons = new Verdicts(table, evaluation.request(), asked).all();
        return new ComparisonList(
                key.evaluation().value(),
                table.metric(),
                table.higherIsBetter(),
                table.scale(),
                asked,
                "Holm, " + comparisons.size() + " comparisons",
                comparisons);
    }

    /** @throws ProblemException where there is no such evaluation, or it has not ended */
    List<Contradiction> contradictions(EvaluationKey key) {
        Evaluation evaluation = ended(key);
        List<Integer> places =
                evaluation.specs().stream().map(evaluation::indexOf).toList();
        return new Contradictions(analyses.pairs(evaluation, places), evaluation.request()).all();
    }

    /** With the metrics of the newest ranking that holds everything: those that are being scored are not compared yet. */
    private Evaluation ended(EvaluationKey key) {
        Evaluation evaluation = evaluations
                .current(key)
                .orElseThrow(() -> new ProblemException(
                        Problem.notFound("evaluation", key.evaluation().value())));
        if (!rankings.place(key).settled()) {
            throw new ProblemException(Problem.of(
                    "not-ended",
                    409,
                    "Not ended",
                    "Candidates are compared when every trial has ended and is scored by every metric."));
        }
        return evaluation;
    }

    private static int metric(Evaluation evaluation, @Nullable String asked, List<Fault> faults) {
        int metric = asked == null ? evaluation.decisive() : evaluation.indexOf(asked);
        if (metric < 0 || !(evaluation.metrics().get(metric) instanceof AskedMetric.Known)) {
            faults.add(Fault.ofField("metric", "must be one of " + String.join(", ", evaluation.specs())));
        }
        return metric;
    }

    private static @Nullable Double margin(@Nullable String asked, List<Fault> faults) {
        return asked == null
                ? null
                : new PreferenceReader((name, why) -> faults.add(Fault.ofField(name, why)))
                        .margin("margin", Map.of("margin", asked))
                        .orElse(null);
    }
}
