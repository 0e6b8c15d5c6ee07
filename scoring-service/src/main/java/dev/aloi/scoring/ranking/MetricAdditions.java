package dev.aloi.scoring.ranking;

import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.trial.AskedMetric;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.EvaluationKey;
import dev.aloi.scoring.trial.EvaluationStore;
import dev.aloi.scoring.trial.ScoringProgress;
import dev.aloi.scoring.trial.TrialScoring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Scores completions that are there by further metrics: no model is called again. What is to be done is in the rows of evaluation
 * and runs, so that the relay finds it whenever it was cut off.
 */
@ApplicationScoped
class MetricAdditions {
    private static final int MOST_METRICS = 50;

    private final EvaluationStore evaluations;
    private final RankingStore rankings;
    private final TrialScoring scoring;
    private final MetricRegistry known;

    MetricAdditions(EvaluationStore evaluations, RankingStore rankings, TrialScoring scoring, MetricRegistry known) {
        this.evaluations = evaluations;
        this.rankings = rankings;
        this.scoring = scoring;
        this.known = known;
    }

    /**
     * Asking again for what is there changes nothing. Empty where there is no such evaluation.
     *
     * @throws ProblemException naming every metric that is not one
     */
    @Transactional
    Optional<ScoredMetrics> add(EvaluationKey key, MetricsRequest request) {
        if (!rankings.await(key)) {
            return Optional.empty();
        }
        Evaluation evaluation = evaluations.current(key).orElseThrow();
        List<AskedMetric> added = added(evaluation, request);
        int decisive = decisive(evaluation, added, request.deciding());
        if (!added.isEmpty() || decisive != evaluation.decisive()) {
            evaluations.extend(evaluation, added, decisive);
        }
        return find(key);
    }

    private List<AskedMetric> added(Evaluation evaluation, MetricsRequest request) {
        List<Fault> faults = new ArrayList<>();
        SequencedMap<String, AskedMetric> added = new LinkedHashMap<>();
        List<@Nullable String> asked = request.metrics() == null ? List.of() : request.metrics();
        if (asked.isEmpty() && request.deciding() == null) {
            faults.add(Fault.ofField("metrics", "there is no metric"));
        }
        for (int i = 0; i < asked.size(); i++) {
            String spec = asked.get(i);
            AskedMetric metric = spec == null ? null : AskedMetric.of(spec, known);
            if (metric == null || metric instanceof AskedMetric.Unknown) {
                faults.add(Fault.ofField(
                        "metrics[" + i + "]",
                        metric instanceof AskedMetric.Unknown unknown ? unknown.reason() : "is empty"));
            } else if (evaluation.indexOf(metric.spec()) < 0) {
                added.putIfAbsent(metric.spec(), metric);
            }
        }
        if (evaluation.metrics().size() + added.size() > MOST_METRICS) {
            faults.add(Fault.ofField("metrics", "an evaluation has at most " + MOST_METRICS));
        }
        refuse(faults);
        return List.copyOf(added.values());
    }

    private static int decisive(Evaluation evaluation, List<AskedMetric> added, @Nullable String deciding) {
        if (deciding == null) {
            return evaluation.decisive();
        }
        List<String> all = new ArrayList<>(evaluation.stored());
        added.forEach(metric -> all.add(metric.spec()));
        int decisive = all.indexOf(deciding);
        if (decisive < 0) {
            refuse(List.of(Fault.ofField("deciding", "must be one of " + String.join(", ", all))));
        }
        return decisive;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-metrics", "The metrics are not valid", faults));
        }
    }

    /** Empty where there is no such evaluation. */
    @Transactional
    Optional<ScoredMetrics> find(EvaluationKey key) {
        return evaluations.current(key).map(evaluation -> {
            ScoringProgress progress = scoring.progress(evaluation);
            RankingStore.Place place = rankings.place(key);
            return new ScoredMetrics(
                    key.evaluation().value(),
                    evaluation.specs(),
                    place.settled(),
                    progress.measured(),
                    progress.completed(),
                    place.revision());
        });
    }
}
