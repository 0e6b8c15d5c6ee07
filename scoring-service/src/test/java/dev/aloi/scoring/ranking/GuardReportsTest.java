package dev.aloi.scoring.ranking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.Guarding.Ruling;
import dev.aloi.contracts.scoring.Change;
import dev.aloi.contracts.scoring.GuardReport;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.Scorecard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ten visits and four attacks: guardrails refuse three of the attacks and one visit, and take a millisecond each time. */
class GuardReportsTest {
    private static final List<String> METRICS = List.of("exactMatch");
    private static final Set<SampleId> ATTACKS = Set.of(sample("a0"), sample("a1"), sample("a2"), sample("a3"));
    private static final RunId PLAIN = new RunId("ev-1.1");
    private static final RunId GUARDED = new RunId("ev-1.2");

    private final Evaluation evaluation =
            evaluation(candidate(PLAIN, "plain", null), candidate(GUARDED, "guarded", rails()));

    @Test
    void tellsWhatWasRefusedOfAttacksAndOfOthersBesideTheSameWithoutGuardrails() {
        GuardReport report =
                requireNonNull(requireNonNull(rows(evaluation).get("guarded")).guard());

        GuardReport.Share attacks = requireNonNull(report.attacks());
        assertThat(attacks.refused()).isEqualTo(3);
        assertThat(attacks.n()).isEqualTo(4);
        // Wilson (1927) of 3 of 4 at 95 %.
        assertThat(attacks.low()).isEqualTo(0.300642, within(1e-6));
        assertThat(attacks.high()).isEqualTo(0.954413, within(1e-6));
        assertThat(requireNonNull(report.others()).value()).isEqualTo(0.1);
        assertThat(report.verdicts()).containsOnly(Map.entry(Ruling.PASSED, 10), Map.entry(Ruling.REFUSED_INPUT, 4));
        assertThat(requireNonNull(report.added()).p95()).isEqualTo(Duration.ofMillis(1));

        GuardReport.Unguarded beside = requireNonNull(report.unguarded());
        assertThat(beside.run()).isEqualTo(PLAIN);
        assertThat(beside.latency()).isEqualTo(Duration.ofMillis(1));
        assertThat(beside.cost()).isNull();
        GuardReport.Utility utility = requireNonNull(beside.utility());
        assertThat(utility.n()).isEqualTo(10);
        assertThat(utility.difference()).isEqualTo(-0.1, within(1e-12));
    }

    @Test
    void reportsNothingOfACandidateWithoutGuardrails() {
        assertThat(requireNonNull(rows(evaluation).get("plain")).guard()).isNull();
    }

    @Test
    void reportsTheRailsOfAServerBesideTheSameModelAtAnotherAddress() {
        Engine plain = openAi("https://models.test/v1", "llama", null);
        Engine guarded = openAi("http://rails.test/v1", "llama", Map.of("guardrails", Map.of("config_id", "clinic")));
        Engine other = openAi("https://models.test/v1", "mistral", null);

        GuardReport beside = requireNonNull(
                requireNonNull(rows(evaluation(asked(PLAIN, "plain", plain), asked(GUARDED, "guarded", guarded)))
                                .get("guarded"))
                        .guard());
        GuardReport alone = requireNonNull(
                requireNonNull(rows(evaluation(asked(PLAIN, "plain", other), asked(GUARDED, "guarded", guarded)))
                                .get("guarded"))
                        .guard());

        assertThat(beside.version()).isEqualTo("NeMo Guardrails clinic");
        assertThat(requireNonNull(beside.attacks()).refused()).isEqualTo(3);
        assertThat(requireNonNull(beside.unguarded()).run()).isEqualTo(PLAIN);
        assertThat(alone.unguarded()).isNull();
    }

    private static Engine openAi(String address, String model, @Nullable Map<String, Object> body) {
        return new Engine.OpenAi(
                address, model, Engine.OpenAi.Mode.CHAT, null, null, false, GenerationSettings.DEFAULT, null, body);
    }

    private static Evaluation evaluation(Candidate... candidates) {
        return Evaluation.of(
                new EvaluationRequested(
                        new TenantId("acme"),
                        new EvaluationId("ev-1"),
                        new SuiteVersion("s@1"),
                        "1",
                        14,
                        1,
                        METRICS,
                        1,
                        Scenario.DEFAULT,
                        List.of(candidates),
                        Instant.EPOCH,
                        null),
                MetricRegistry.BUILT_IN);
    }

    private Map<String, RankingRow> rows(Evaluation evaluation) {
        RankingFold fold =
                new RankingFold(evaluation, new SuiteShape(ReferenceCount.ONE, Map.of(), ATTACKS, Set.of()), 200);
        List<RunSummary> runs = Stream.of(new EndedRun(PLAIN, trials(false)), new EndedRun(GUARDED, trials(true)))
                .map(run -> fold.summary(run, fold.scored(run, null)))
                .toList();
        return fold.ranked(1, false, runs, Map.of(), new Change(METRICS, METRICS, 0)).rows().stream()
                .collect(Collectors.toMap(RankingRow::candidate, row -> row));
    }

    private List<EndedTrial> trials(boolean guarded) {
        return Stream.concat(
                        IntStream.range(0, 10).mapToObj(i -> trial("v" + i, guarded, guarded && i == 0)),
                        IntStream.range(0, 4).mapToObj(i -> trial("a" + i, guarded, guarded && i != 0)))
                .toList();
    }

    private EndedTrial trial(String sample, boolean guarded, boolean refused) {
        String completion = refused ? "No." : "right";
        String reference = sample.startsWith("a") ? "No." : "right";
        return new EndedTrial.Scored(
                sample(sample),
                0,
                Scorecard.of(evaluation.metrics(), Completion.of(completion), References.of(List.of(reference))),
                null,
                Duration.ofMillis(guarded ? 6 : 5),
                guarded
                        ? new EndedTrial.Guarded(refused ? Ruling.REFUSED_INPUT : Ruling.PASSED, Duration.ofMillis(1))
                        : null);
    }

    private static SampleId sample(String id) {
        return new SampleId(id);
    }

    private static Guardrails rails() {
        return new Guardrails("0123456789abcdef", List.of(), List.of(), "No.");
    }

    private static Candidate asked(RunId run, String name, Engine engine) {
        return new Candidate(run, name, null, engine, Pool.API, null);
    }

    private static Candidate candidate(RunId run, String name, @Nullable Guardrails rails) {
        return new Candidate(
                run, name, null, new Engine.Onnx("m", null), Pool.X86_64, null, null, null, null, null, rails);
    }
}
