package dev.aloi.runner.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloi.contracts.Topics;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationCancelled;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.BatchId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The service on a real broker. */
@QuarkusTest
@WithTestResource(TestInfrastructure.class)
@WithTestResource(ModelsOnDisk.class)
class TrialComponentTest {
    private static final String TRIALS_IN =
            Pool.ofArchitecture(System.getProperty("os.arch")).topic();
    private static final TenantId TENANT = new TenantId("acme");
    private static final Engine RECORDING = new Engine.Replay(new RecordingId("r"), true);

    private final EventCodec codec = new EventCodec();
    private final Broker broker = new Broker();
    private final List<Path> roots;

    TrialComponentTest(@ConfigProperty(name = "aloi.runner.model-roots") List<Path> roots) {
        this.roots = roots;
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void replaysARecording() {
        broker.send(
                TRIALS_IN,
                batch(
                        "ev-replay",
                        RECORDING,
                        new TrialInput.Recorded("a note", new Usage(3, 2), Duration.ofMillis(9), null),
                        new TrialInput.NotRecorded()));

        List<ConsumerRecord<String, byte[]>> told = outcomes("ev-replay", 2);

        TrialCompleted first = (TrialCompleted) event(told.get(0));
        assertThat(first.completion()).isEqualTo("a note");
        assertThat(first.timings().total()).isEqualTo(Duration.ofMillis(9));
        assertThat(first.execution().engine()).isEqualTo("replay");
        assertThat(first.execution().node()).isNull();
        assertThat(event(told.get(1)))
                .isInstanceOfSatisfying(
                        TrialFailed.class,
                        failed -> assertThat(failed.category()).isEqualTo(FailureCategory.NOT_RECORDED));
        assertThat(told.get(0).key()).isEqualTo("ev-replay.1");
        assertThat(header(told.get(0), "ce_type")).isEqualTo("dev.aloi.TrialCompleted");
        assertThat(header(told.get(0), "ce_id")).isEqualTo("dev.aloi.TrialCompleted/ev-replay.1/s0/0");
        assertThat(header(told.get(0), "ce_source")).isEqualTo("/runner-service");
    }

    @Test
    void completesPromptsWithAModel() {
        broker.send(TRIALS_IN, batch("ev-onnx", counting(), text("2 3"), text("4")));

        List<TrialEvent> outcomes = events("ev-onnx", 2);

        TrialCompleted first = (TrialCompleted) outcomes.get(0);
        assertThat(first.completion()).isEqualTo("5 10 7");
        assertThat(first.usage()).isEqualTo(new Usage(2, 3));
        assertThat(first.timings().timeToFirstToken())
                .isPositive()
                .isLessThanOrEqualTo(first.timings().total());
        assertThat(first.timings().cpuTime()).isPositive();
        assertThat(first.timings().nodeTime()).isPositive();
        assertThat(first.execution().modelSha256()).matches("[0-9a-f]{64}");
        assertThat(first.execution().batchSize()).isEqualTo(2);
        Node node = Objects.requireNonNull(first.execution().node());
        assertThat(node.architecture()).isEqualTo(System.getProperty("os.arch"));
        assertThat(node.region()).isEqualTo("eu-west-3");
        assertThat(((TrialCompleted) outcomes.get(1)).completion()).isEqualTo("4 8 3");
    }

    @Test
    void failsTheTrialsOfABrokenModelAndNothingElse() {
        Path broken = models().resolve("broken");
        broker.send(TRIALS_IN, batch("ev-broken", new Engine.Onnx(broken.toString(), 3), text("2"), text("3")));
        broker.send(TRIALS_IN, batch("ev-whole", counting(), text("2 3")));

        assertThat(events("ev-broken", 2)).allSatisfy(event -> {
            TrialFailed failed = (TrialFailed) event;
            assertThat(failed.category()).isEqualTo(FailureCategory.MODEL_UNUSABLE);
            assertThat(failed.reason()).isEqualTo(broken.resolve("tokenizer.json") + ": missing");
        });
        assertThat(events("ev-whole", 1).getFirst()).isInstanceOf(TrialCompleted.class);
    }

    @Test
    void putsAsideWhatIsNoRequestAndGoesOn() {
        broker.send(TRIALS_IN, "ev-bad.1.b0", "{\"type\":\"TrialsRequested\"}".getBytes(StandardCharsets.UTF_8));
        broker.send(TRIALS_IN, batch("ev-good", counting(), text("2 3")));

        assertThat(events("ev-good", 1).getFirst()).isInstanceOf(TrialCompleted.class);
        ConsumerRecord<String, byte[]> aside = broker.await(
                        Topics.deadLetters(TRIALS_IN, "runner-service"),
                        1,
                        letter -> letter.key().equals("ev-bad.1.b0"))
                .getFirst();
        assertThat(header(aside, "dead-letter-reason")).isEqualTo("tenant is missing");
    }

    @Test
    void answersABatchThatComesTwiceTheSameTwice() {
        TrialsRequested batch = batch("ev-twice", counting(), text("2 3"), text("4"));
        broker.send(TRIALS_IN, batch);
        broker.send(TRIALS_IN, batch);

        List<TrialEvent> outcomes = events("ev-twice", 4);

        assertThat(outcomes)
                .extracting(event -> ((TrialCompleted) event).completion())
                .containsExactlyInAnyOrder("5 10 7", "4 8 3", "5 10 7", "4 8 3");
        assertThat(outcomes.stream().map(TrialEvent::trial).distinct()).hasSize(2);
    }

    @Test
    void startsNothingForAnEvaluationThatWasCancelled() {
        EvaluationId cancelled = new EvaluationId("ev-cancelled");
        broker.send(Topics.EVALUATIONS, "x", "nonsense".getBytes(StandardCharsets.UTF_8));
        broker.send(Topics.EVALUATIONS, new EvaluationCancelled(TENANT, cancelled, Instant.EPOCH));

        // Between the two topics there is no order, so it is asked until the runner knows.
        List<TrialEvent> outcomes = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            broker.send(TRIALS_IN, batch("ev-cancelled", RECORDING, new TrialInput.Recorded("x", null, null, null)));
            outcomes.addAll(events("ev-cancelled", outcomes.size() + 1));
            assertThat(outcomes.getLast())
                    .isInstanceOfSatisfying(
                            TrialFailed.class,
                            failed -> assertThat(failed.category()).isEqualTo(FailureCategory.CANCELLED));
        });
    }

    @Test
    void completesANoteWithTheSampleModel() {
        Path sample = ModelsOnDisk.SAMPLES.resolve("visit-notes-small");
        assumeTrue(Files.isRegularFile(sample.resolve("onnx/model.onnx")), "skipped: no sample model yet");
        broker.send(TRIALS_IN, batch("ev-sample", new Engine.Onnx(sample.toString(), 20), text("Doctor: Hello.")));

        TrialCompleted completed = (TrialCompleted) events("ev-sample", 1).getFirst();

        assertThat(Objects.requireNonNull(completed.usage()).inputTokens()).isPositive();
        assertThat(completed.execution().dtype()).isEqualTo("fp32");
    }

    private List<TrialEvent> events(String evaluation, int count) {
        return outcomes(evaluation, count).stream().map(this::event).toList();
    }

    private List<ConsumerRecord<String, byte[]>> outcomes(String evaluation, int count) {
        List<ConsumerRecord<String, byte[]>> found =
                broker.await(Topics.TRIALS, count, received -> received.key().equals(evaluation + ".1"));
        assertThat(found).as("outcomes of " + evaluation).hasSize(count);
        return found;
    }

    private TrialEvent event(ConsumerRecord<String, byte[]> received) {
        return codec.decode(received.value(), TrialEvent.class);
    }

    private Path models() {
        return roots.getFirst();
    }

    private Engine counting() {
        return new Engine.Onnx(models().resolve("counting").toString(), 3);
    }

    private static TrialInput.Task text(String prompt) {
        return new TrialInput.Generate(new Prompt.Text(prompt));
    }

    private static TrialsRequested batch(String evaluation, Engine engine, TrialInput.Task... tasks) {
        List<TrialInput> trials = new ArrayList<>();
        for (TrialInput.Task task : tasks) {
            trials.add(new TrialInput(new SampleId("s" + trials.size()), 0, task));
        }
        RunId run = new RunId(evaluation + ".1");
        return new TrialsRequested(TENANT, new EvaluationId(evaluation), run, new BatchId(run + ".b0"), engine, trials);
    }

    private static String header(ConsumerRecord<String, byte[]> received, String name) {
        return new String(received.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
