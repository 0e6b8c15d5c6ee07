package dev.aloi.scoring.ranking;

import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Constraints;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Preferences;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.catalog.Weighting;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Money;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.Scorecard;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/** An evaluation of random size with random answers, failures, times, costs and documents; equal seeds give equal ones. */
final class RandomEvaluation {
    private static final List<String> METRICS = List.of("rouge1", "bleu", "exactMatch", "ter", "rouge99");
    private static final List<String> WORDS =
            List.of("fever", "cough", "night", "no", "the", "patient", "has", "had", "pain", "left");

    private final Random random;
    private final Evaluation evaluation;
    private final SuiteShape suite;
    private final Map<RunId, List<EndedTrial>> trials = new HashMap<>();
    private final Map<RunId, Footprint> footprints = new HashMap<>();

    RandomEvaluation(int seed) {
        this.random = new Random(seed);
        int samples = 2 + random.nextInt(12);
        int repetitions = 1 + random.nextInt(3);
        this.evaluation =
                Evaluation.of(request(samples, repetitions, 1 + random.nextInt(5), seed), MetricRegistry.BUILT_IN);
        Map<SampleId, String> documents = new HashMap<>();
        boolean clustered = random.nextInt(3) == 0;
        for (int i = 0; i < samples && clustered; i++) {
            documents.put(sample(i), "document " + random.nextInt(4));
        }
        this.suite = new SuiteShape(ReferenceCount.ONE, documents);
        for (Candidate candidate : evaluation.request().candidates()) {
            trials.put(candidate.run(), trials(samples, repetitions, random.nextInt(WORDS.size())));
            footprints.put(candidate.run(), footprint(random.nextInt(4) > 0));
        }
    }

    Evaluation evaluation() {
        return evaluation;
    }

    SuiteShape suite() {
        return suite;
    }

    Map<RunId, List<EndedTrial>> trials() {
        return trials;
    }

    Map<RunId, Footprint> footprints() {
        return footprints;
    }

    Footprint footprint(RunId run) {
        return Objects.requireNonNull(footprints.get(run));
    }

    private static EvaluationRequested request(int samples, int repetitions, int candidates, int seed) {
        return new EvaluationRequested(
                new TenantId("acme"),
                new EvaluationId("ev-" + seed),
                new SuiteVersion("suite@0123456789ab"),
                "0123456789ab",
                samples,
                repetitions,
                METRICS,
                seed,
                Scenario.DEFAULT,
                IntStream.range(0, candidates)
                        .mapToObj(i -> new Candidate(
                                new RunId("ev-" + seed + "." + i),
                                "candidate " + i,
                                null,
                                new Engine.Replay(new RecordingId("rec"), true),
                                Pool.X86_64,
                                null))
                        .toList(),
                Instant.EPOCH,
                new Preferences(
                        Map.of("bleu", 3.0),
                        new Constraints(Money.usd("3"), Duration.ofMillis(700), null, 0.2),
                        new Weighting(
                                Map.of(Goal.QUALITY, 0.5, Goal.COST, 0.3, Goal.CARBON, 0.2),
                                seed % 2 == 0 ? Weighting.Method.SUM : Weighting.Method.TOPSIS)));
    }

    private List<EndedTrial> trials(int samples, int repetitions, int skill) {
        List<EndedTrial> made = new ArrayList<>();
        boolean timed = random.nextInt(4) > 0;
        for (int sample = 0; sample < samples; sample++) {
            for (int repetition = 0; repetition < repetitions; repetition++) {
                made.add(
                        random.nextInt(8) == 0
                                ? new EndedTrial.Failed(
                                        sample(sample), repetition, FailureCategory.TIMED_OUT, "took too long")
                                : scored(sample, repetition, skill, timed));
            }
        }
        return made;
    }

    private EndedTrial scored(int sample, int repetition, int skill, boolean timed) {
        String reference = words(new Random(31L * sample + 7), 5);
        String completion = random.nextInt(WORDS.size()) < skill ? reference : words(random, 4);
        Scorecard card =
                Scorecard.of(evaluation.metrics(), Completion.of(completion), References.of(List.of(reference)));
        Duration time = timed ? Duration.ofMillis(100 + random.nextInt(900)) : null;
        return new EndedTrial.Scored(sample(sample), repetition, card, null, time);
    }

    private static String words(Random random, int n) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private Footprint footprint(boolean known) {
        Amount<Money> cost = known
                ? new Amount.Known<>(
                        money(1), money(2), money(3 + random.nextInt(3)), Amount.Basis.MODELLED, "time", List.of())
                : new Amount.Unknown<>("no price");
        double grams = 1 + random.nextDouble();
        Amount<Carbon> carbon = new Amount.Known<>(
                Carbon.grams(grams),
                Carbon.grams(2 * grams),
                Carbon.grams(5 * grams),
                Amount.Basis.MODELLED,
                "watts",
                List.of());
        Amount<Energy> energy = new Amount.Unknown<>("not metered");
        Footprint.Figures figures = new Footprint.Figures(cost, energy, carbon, carbon, carbon);
        return new Footprint(4, figures, figures);
    }

    private Money money(int units) {
        return Money.usd(new BigDecimal(units));
    }

    private static SampleId sample(int i) {
        return new SampleId("s%02d".formatted(i));
    }
}
