package dev.aloi.bench.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.local.evaluation.EvaluationFile;
import dev.aloi.local.evaluation.EvaluationPlan;
import dev.aloi.local.evaluation.EvaluationRequest;
import dev.aloi.local.evaluation.EvaluationWatch;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import dev.aloi.local.progress.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One evaluation of recorded systems behind an API, by the metrics that the peers were measured with. */
public final class ApiRun {
    private static final List<String> SYSTEMS =
            List.of("6b_finetuning", "6b_verification", "175b_finetuning", "175b_verification");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** So few that they are no load to speak of. */
    private static final int BARE_CONNECTIONS = 8;

    private final RunningProduct product;
    private final String baseUrl;
    private final Path shared;
    private final Path directory;
    private final Progress progress;

    /** @param directory for files of this benchmark */
    public ApiRun(RunningProduct product, String baseUrl, Path shared, Path directory, Progress progress) {
        this.product = product;
        this.baseUrl = baseUrl;
        this.shared = shared;
        this.directory = directory;
        this.progress = progress;
    }

    /**
     * Nothing is left on its way when it returns: the ranking holds every trial.
     *
     * @param serverLatency that the server was told to wait before each answer
     */
    public ApiOutcome run(String name, int repetitions, Duration serverLatency)
            throws IOException, Refused, InterruptedException {
        var plan = plan(repetitions).fresh();
        var client = product.client();
        var cpuBefore = product.cpuTimes();
        long started = System.nanoTime();
        EvaluationId evaluation = new EvaluationRequest(client, progress).send(plan);
        long requested = System.nanoTime();
        var requestedAt = Instant.now();
        Optional<BareClient> bare = serverLatency.isZero() ? Optional.empty() : Optional.of(bareClient());
        var ranking =
                GatewayClient.ranking(new EvaluationWatch(client, progress).awaitRanking(evaluation, plan.trials()));
        long ranked = System.nanoTime();
        var rankedAt = Instant.now();
        var cpu = product.cpuTimes();
        cpu.replaceAll((process, time) -> time.minus(cpuBefore.getOrDefault(process, Duration.ZERO)));
        List<BareClient.Call> beside = bare.map(BareClient::stop).orElse(List.of());
        var calls = calls(evaluation);
        var ends = calls.stream().map(TrialCompleted::completedAt).sorted().toList();
        return new ApiOutcome(
                name,
                plan.trials(),
                ranking.trials().completed(),
                Duration.ofNanos(requested - started),
                Duration.ofNanos(ranked - requested),
                ends.isEmpty() ? Duration.ZERO : Duration.between(requestedAt, ends.getFirst()),
                ends.isEmpty() ? Duration.ZERO : Duration.between(ends.getLast(), rankedAt),
                cpu,
                product.memory(false),
                product.memory(true),
                serverLatency,
                calls.stream()
                        .flatMap(call -> Stream.ofNullable(call.timings().total()))
                        .sorted()
                        .toList(),
                ends,
                ends.isEmpty() ? List.of() : within(ends.getFirst(), ends.getLast(), beside));
    }

    private BareClient bareClient() throws IOException {
        try (var samples = Files.lines(shared.resolve("suites/gsm8k/test.jsonl"))) {
            var prompt = JSON.readTree(samples.findFirst().orElseThrow())
                    .path("input")
                    .textValue();
            return BareClient.start(URI.create(baseUrl), SYSTEMS.getFirst(), prompt, BARE_CONNECTIONS);
        }
    }

    /** How long calls took that ended while others were under way, in order. */
    private static List<Duration> within(Instant first, Instant last, List<BareClient.Call> calls) {
        return calls.stream()
                .filter(call -> call.end().isAfter(first) && call.end().isBefore(last))
                .map(BareClient.Call::took)
                .sorted()
                .toList();
    }

    private EvaluationPlan plan(int repetitions) throws IOException {
        var candidates =
                SYSTEMS.stream().map(system -> """
                          - name: %1$s
                            openai: {baseUrl: "%2$s", model: %1$s, stream: false, temperature: 0, maxNewTokens: 1024}
                        """.formatted(system, baseUrl)).collect(Collectors.joining());
        var file = Files.writeString(directory.resolve("gsm8k-" + repetitions + ".yaml"), """
                suite: {name: gsm8k, file: "%s"}
                metrics: [rouge1, bleu, gsm8kMatch]
                repetitions: %d
                candidates:
                %s""".formatted(
                        shared.resolve("suites/gsm8k/test.jsonl"), repetitions, candidates));
        return switch (EvaluationFile.read(file)) {
            case Reading.Good<EvaluationPlan>(var plan) -> plan;
            case Reading.Faulty<EvaluationPlan>(var faults) -> throw new IOException(faults.toString());
        };
    }

    private List<TrialCompleted> calls(EvaluationId evaluation) {
        try (var outcomes = new TopicReader(product.kafka(), Topics.TRIALS)) {
            return outcomes.read(TrialEvent.class)
                    .filter(event -> event.evaluation().equals(evaluation))
                    .filter(TrialCompleted.class::isInstance)
                    .map(TrialCompleted.class::cast)
                    .toList();
        }
    }
}
