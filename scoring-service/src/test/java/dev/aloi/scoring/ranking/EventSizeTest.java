package dev.aloi.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.scoring.Change;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Money;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.Scorecard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Kafka takes messages of a megabyte unless it is told otherwise. */
class EventSizeTest {
    private static final int KAFKAS_DEFAULT = 1_000_000;
    private static final int CANDIDATES = 50;
    private static final int SAMPLES = 12;
    private static final List<String> METRICS = List.of(
            "rougeL", "rouge1", "rouge2", "rougeLsum", "bleu", "chrf", "chrf++", "ter", "tokenF1", "exactMatch");

    private final Random random = new Random(1);

    @Test
    void fiftyCandidatesByTenMetricsFitIntoAMessage() {
        Evaluation evaluation = Evaluation.of(request(), MetricRegistry.BUILT_IN);
        RankingFold fold = new RankingFold(evaluation, new SuiteShape(ReferenceCount.ONE, Map.of()), 1000);
        List<RunSummary> runs = new ArrayList<>();
        Map<RunId, Footprint> footprints = new HashMap<>();
        for (int i = 0; i < CANDIDATES; i++) {
            EndedRun run = new EndedRun(run(i), trials(evaluation));
            runs.add(fold.summary(run, fold.scored(run, null)));
            footprints.put(run(i), footprint());
        }

        RankingUpdated ranking = fold.ranked(123_456, false, runs, footprints, new Change(METRICS, METRICS, 0));

        assertThat(ranking.pairs()).isNotNull();
        assertThat(new EventCodec().encode(ranking)).hasSizeLessThan(KAFKAS_DEFAULT);
    }

    private static EvaluationRequested request() {
        return new EvaluationRequested(
                new TenantId("acme"),
                new EvaluationId("ev-3f9k2m7q"),
                new SuiteVersion("suite@0123456789ab"),
                "0123456789ab",
                SAMPLES,
                1,
                METRICS,
                7,
                Scenario.DEFAULT,
                IntStream.range(0, CANDIDATES)
                        .mapToObj(i -> new Candidate(
                                run(i),
                                "a candidate with quite a long name " + i,
                                null,
                                new Engine.Replay(new RecordingId("rec"), true),
                                Pool.X86_64,
                                null))
                        .toList(),
                Instant.EPOCH,
                null);
    }

    private List<EndedTrial> trials(Evaluation evaluation) {
        List<EndedTrial> trials = new ArrayList<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            Scorecard card =
                    Scorecard.of(evaluation.metrics(), Completion.of(words(9)), References.of(List.of(words(8))));
            Duration time = Duration.ofNanos(random.nextLong(1_000_000_000L));
            trials.add(new EndedTrial.Scored(new SampleId("s" + sample), 0, card, time, time));
        }
        return trials;
    }

    private String words(int n) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < n; i++) {
            words.append((char) ('a' + random.nextInt(6))).append("ever ");
        }
        return words.toString();
    }

    /** As much text as carbon-service writes about a run on a node of its own. */
    private Footprint footprint() {
        Carbon grams = Carbon.grams(random.nextDouble());
        Footprint.Figures figures = new Footprint.Figures(
                known(Money.usd("0.123456789012")),
                known(Energy.wattHours(random.nextDouble())),
                known(grams),
                known(grams),
                known(grams));
        Footprint.Figures brief = new Footprint.Figures(
                brief(Money.usd("0.123456789012")),
                brief(Energy.wattHours(random.nextDouble())),
                brief(grams),
                brief(grams),
                brief(grams));
        return new Footprint(SAMPLES, figures, figures, null, null, new Footprint.Reused(SAMPLES, brief));
    }

    private static <T> Amount<T> known(T value) {
        String assumption =
                "an assumption of some length, with its source and the date on which it was read, 2026-01-02";
        return new Amount.Known<>(
                value,
                value,
                value,
                Amount.Basis.MODELLED,
                "CPU time x modelled watts per vCPU x PUE x grid intensity",
                List.of(assumption, assumption, assumption));
    }

    private static <T> Amount<T> brief(T value) {
        return new Amount.Known<>(
                value,
                value,
                value,
                Amount.Basis.MODELLED,
                "CPU time x modelled watts per vCPU x PUE x grid intensity",
                List.of());
    }

    private static RunId run(int i) {
        return new RunId("ev-3f9k2m7q." + (i + 1));
    }
}
