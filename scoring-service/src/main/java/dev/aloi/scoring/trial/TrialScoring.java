package dev.aloi.scoring.trial;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialReused;
import dev.aloi.scoring.metric.Completion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores trials as they come in, and later those that came before their references or their evaluation. */
@ApplicationScoped
public class TrialScoring {
    private static final int WAITING_AT_ONCE = 500;

    private final EvaluationStore evaluations;
    private final SampleStore samples;
    private final TrialStore trials;
    private final ReusedTrialStore reused;
    private final MakerStore makers;
    private final Activity activity;
    private final Event<Awaited> awaited;

    TrialScoring(
            EvaluationStore evaluations,
            SampleStore samples,
            TrialStore trials,
            ReusedTrialStore reused,
            MakerStore makers,
            Activity activity,
            Event<Awaited> awaited) {
        this.evaluations = evaluations;
        this.samples = samples;
        this.trials = trials;
        this.reused = reused;
        this.makers = makers;
        this.activity = activity;
        this.awaited = awaited;
    }

    @Transactional
    void take(List<TrialEvent> events) {
        Map<EvaluationKey, List<TrialEvent>> byEvaluation = new LinkedHashMap<>();
        for (TrialEvent event : events) {
            byEvaluation
                    .computeIfAbsent(new EvaluationKey(event.tenant(), event.evaluation()), _ -> new ArrayList<>())
                    .add(event);
        }
        byEvaluation.forEach(this::add);
        makers.add(events);
        byEvaluation.keySet().forEach(activity::mark);
    }

    /** Of several outcomes of a trial the first one counts, of whichever kind it is. */
    private void add(EvaluationKey key, List<TrialEvent> events) {
        if (events.stream().noneMatch(TrialReused.class::isInstance)) {
            store(key, events);
            return;
        }
        Map<TrialId, TrialEvent> first = new LinkedHashMap<>();
        events.forEach(event -> first.putIfAbsent(event.trial(), event));
        List<TrialReused> reusedOnes = new ArrayList<>();
        List<TrialEvent> others = new ArrayList<>();
        for (TrialEvent event : first.values()) {
            if (event instanceof TrialReused taken) {
                reusedOnes.add(taken);
            } else {
                others.add(event);
            }
        }
        store(key, others);
        reused.add(reusedOnes);
    }

    /** A run of which some trials ended otherwise than the others is found to have ended a moment later, by the relay itself. */
    private void store(EvaluationKey key, List<TrialEvent> events) {
        Optional<Evaluation> evaluation = evaluations.find(key);
        int ended = trials.add(arrived(key, evaluation, events));
        if (evaluation.filter(it -> ended >= it.request().trialsPerRun()).isPresent()) {
            awaited.fire(new Awaited());
        }
    }

    private List<ArrivedTrial> arrived(EvaluationKey key, Optional<Evaluation> evaluation, List<TrialEvent> events) {
        Map<SampleId, Expectation> expected = evaluation
                .map(it -> expected(key.tenant(), it.request().suite(), events))
                .orElse(Map.of());
        return events.stream()
                .map(event -> switch (event) {
                    case TrialCompleted completed -> scored(completed, evaluation, expected);
                    case TrialFailed _, TrialReused _ -> new ArrivedTrial(event, null);
                })
                .toList();
    }

    private Map<SampleId, Expectation> expected(TenantId tenant, SuiteVersion suite, List<TrialEvent> events) {
        return samples.find(
                tenant,
                suite,
                events.stream().map(event -> event.trial().sample()).distinct().toList());
    }

    private static ArrivedTrial scored(
            TrialCompleted trial, Optional<Evaluation> evaluation, Map<SampleId, Expectation> expected) {
        Expectation ofSample = expected.get(trial.trial().sample());
        if (evaluation.isEmpty() || evaluation.get().callsOut() || ofSample == null) {
            return new ArrivedTrial(trial, null);
        }
        Completion completion = ofSample.completion(trial.completion(), StoredLikelihoods.of(trial));
        return new ArrivedTrial(
                trial, StoredScorecard.of(evaluation.get().metrics(), completion, ofSample.references()));
    }

    /**
     * Measures some of the trials of an evaluation by the metrics that were added to it, from the completions that are there;
     * false where there are no more. Where metrics call somebody's scorer that is done apart.
     */
    @Transactional
    public boolean scoreAdded(EvaluationKey key) {
        Optional<Evaluation> extended =
                evaluations.current(key).filter(evaluation -> evaluation.isExtended() && !evaluation.callsOut());
        if (extended.isEmpty()) {
            return false;
        }
        List<AskedMetric> metrics = extended.get().metrics();
        List<PartlyScored> partly = trials.partlyScored(extended.get(), WAITING_AT_ONCE);
        trials.addScores(partly.stream().map(it -> it.scored(metrics)).toList());
        if (!partly.isEmpty()) {
            activity.mark(key);
        }
        return partly.size() == WAITING_AT_ONCE;
    }

    public ScoringProgress progress(Evaluation evaluation) {
        return trials.progress(evaluation);
    }

    /** Scores some of the trials whose references and evaluation have come meanwhile; false where there are no more. */
    @Transactional
    public boolean scoreWaiting() {
        List<WaitingTrial> waiting = trials.waiting(WAITING_AT_ONCE);
        waiting.stream().map(WaitingTrial::evaluation).distinct().forEach(activity::mark);
        trials.setScores(waiting.stream()
                .flatMap(
                        trial -> evaluations
                                .find(trial.evaluation())
                                .map(evaluation -> ScoredTrial.of(trial, evaluation.metrics()))
                                .stream())
                .toList());
        return waiting.size() == WAITING_AT_ONCE;
    }
}
