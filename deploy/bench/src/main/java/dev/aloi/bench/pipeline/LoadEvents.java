package dev.aloi.bench.pipeline;

import dev.aloi.bench.corpus.GeneratedTexts;
import dev.aloi.contracts.Event;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.carbon.RunFootprintEstimated;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.catalog.SamplePublished;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Amount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The events of a load, in the order in which they are told. */
public final class LoadEvents {
    static final TenantId TENANT = new TenantId("local");
    static final ModelId PRICED = new ModelId("bench-model");
    private static final SuiteVersion SUITE = new SuiteVersion("bench@0123456789ab");
    private static final List<String> METRICS = List.of("rougeL", "rouge1", "rouge2", "bleu");
    static final Instant AT = Instant.parse("2026-11-25T05:00:00Z");
    static final String REGION = "eu-west-3";
    private static final Node NODE = new Node("amd64", "AMD EPYC 7R13", 8, "c6a.2xlarge", REGION);
    private static final Execution EXECUTION = new Execution("onnx", "1.29.0", "0".repeat(64), "fp32", 16, NODE);

    /** Completions of a sample from which those of all trials are taken. */
    private static final int VARIANTS = 8;

    private final Load load;
    private final @Nullable Endpoint endpoint;
    private final SplittableRandom random = new SplittableRandom(20_261_125);
    private final String[] references;
    private final String[] completions;

    public LoadEvents(Load load) {
        this(load, null);
    }

    /** @param endpoint of the catalogue's model {@link #PRICED}, by whose tokens all candidates are paid */
    LoadEvents(Load load, @Nullable Endpoint endpoint) {
        this.load = load;
        this.endpoint = endpoint;
        var texts = new GeneratedTexts();
        references = IntStream.range(0, load.samples())
                .mapToObj(_ -> texts.text(load.words()))
                .toArray(String[]::new);
        completions = IntStream.range(0, load.samples() * VARIANTS)
                .mapToObj(i -> texts.changed(references[i / VARIANTS]))
                .toArray(String[]::new);
    }

    Stream<SamplePublished> samples() {
        return IntStream.range(0, load.samples())
                .mapToObj(sample -> new SamplePublished(
                        TENANT,
                        SUITE,
                        sample(sample),
                        new Prompt.Text("Say it in other words."),
                        List.of(references[sample]),
                        null,
                        Map.of(),
                        null));
    }

    Stream<EvaluationRequested> evaluations() {
        return IntStream.range(0, load.evaluations()).mapToObj(this::evaluation);
    }

    private EvaluationRequested evaluation(int number) {
        return new EvaluationRequested(
                TENANT,
                id(number),
                SUITE,
                "0123456789ab",
                load.samples(),
                load.repetitions(),
                METRICS,
                number,
                Scenario.DEFAULT,
                IntStream.range(0, load.candidates())
                        .mapToObj(candidate -> new Candidate(
                                run(number, candidate),
                                "candidate " + candidate,
                                endpoint == null ? null : PRICED,
                                new Engine.Onnx("model-" + candidate, null),
                                Pool.X86_64,
                                endpoint == null ? null : endpoint.prices(),
                                endpoint == null ? null : endpoint.id(),
                                null,
                                null))
                        .toList(),
                AT,
                null);
    }

    /** A ranking waits for the footprints of its runs. */
    Stream<RunFootprintEstimated> footprints() {
        var unknown = new Footprint.Figures(unknown(), unknown(), unknown(), unknown(), unknown());
        return IntStream.range(0, load.runs())
                .mapToObj(i -> new RunFootprintEstimated(
                        TENANT,
                        id(i / load.candidates()),
                        run(i / load.candidates(), i % load.candidates()),
                        new Footprint(load.trialsPerRun(), unknown, unknown)));
    }

    private static <T> Amount<T> unknown() {
        return new Amount.Unknown<>("not weighed in this benchmark");
    }

    /** The one of this number: evaluation by evaluation, the candidates in turn. */
    TrialCompleted trial(int number) {
        int evaluation = number / load.trialsPerEvaluation();
        int within = number % load.trialsPerEvaluation();
        int candidate = within % load.candidates();
        int sample = within / load.candidates() % load.samples();
        int repetition = within / load.candidates() / load.samples();
        var text = completions[sample * VARIANTS + random.nextInt(VARIANTS)];
        return new TrialCompleted(
                TENANT,
                id(evaluation),
                new TrialId(run(evaluation, candidate), sample(sample), repetition),
                text,
                new Usage(120, 130),
                new Timings(
                        Duration.ofMillis(80),
                        Duration.ofMillis(1_500 + random.nextInt(1_000)),
                        Duration.ofMillis(900),
                        Duration.ofMillis(130)),
                EXECUTION,
                null,
                null,
                AT);
    }

    EvaluationId lastEvaluation() {
        return id(load.evaluations() - 1);
    }

    RunId lastRun() {
        return run(load.evaluations() - 1, load.candidates() - 1);
    }

    static EvaluationId id(int evaluation) {
        return new EvaluationId("bench-" + evaluation);
    }

    private static RunId run(int evaluation, int candidate) {
        return new RunId("bench-" + evaluation + "." + candidate);
    }

    private static SampleId sample(int sample) {
        return new SampleId("sample-" + sample);
    }

    /** All that a service has to know before the first trial. */
    Stream<Event> prelude() {
        return Stream.of(samples(), evaluations(), footprints()).flatMap(it -> it);
    }
}
