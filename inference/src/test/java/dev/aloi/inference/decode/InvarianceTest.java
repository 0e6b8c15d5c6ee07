package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.inference.file.ModelConfig;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.file.OnnxFile;
import dev.aloi.inference.runtime.Adapter;
import dev.aloi.inference.runtime.Cache;
import dev.aloi.inference.runtime.DecoderSession;
import dev.aloi.inference.runtime.Lane;
import dev.aloi.inference.runtime.Logits;
import dev.aloi.inference.runtime.RunControl;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.inference.testing.Asked;
import dev.aloi.inference.token.Tokenizer;
import dev.aloi.inference.token.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of a trained model depend on neither batch nor neighbour: 200 prompts of 1 to 30 turns. */
class InvarianceTest {
    private static final Path ROOT = Path.of(System.getProperty("aloi.root"));
    private static final Path SAMPLES = ROOT.resolve("deploy/sample-data");
    private static final Path STORIES = ROOT.resolve("../shared/models/stories260K");
    private static final int PROMPTS = 200;
    private static final int NEW_TOKENS = 12;
    private static final int STEPS = 6;

    @ParameterizedTest
    @ValueSource(strings = {"visit-notes-small", "visit-notes-medium"})
    void writesTheSameNotesAloneAndInAnyCompany(String name) throws IOException {
        assertInvariant(SAMPLES.resolve("models").resolve(name), prompts());
    }

    @Test
    void writesTheSameStoriesAloneAndInAnyCompany() throws IOException {
        assumeTrue(Files.isDirectory(STORIES), "skipped: ../shared/models/stories260K is absent");

        List<String> beginnings = prompts().stream()
                .map(prompt -> prompt.substring(0, Math.min(prompt.length(), 20 + prompt.length() % 200)))
                .toList();

        assertInvariant(STORIES, beginnings);
    }

    private static void assertInvariant(Path directory, List<String> prompts) {
        Settings greedy = Settings.greedy(NEW_TOKENS);
        Settings drawn = new Settings(NEW_TOKENS, 0.9, 40, 0.95, 1.1, List.of(), Settings.NO_LOGPROBS);

        List<List<Integer>> greedyAlone = alone(directory, prompts, greedy);
        List<List<Integer>> drawnAlone = alone(directory, prompts, drawn);

        assertThat(greedyAlone).hasSize(PROMPTS);
        for (int rows : List.of(8, 64)) {
            try (DecoderModel model = DecoderModel.load(directory, Asked.machine(rows))) {
                assertThat(Asked.tokens(Asked.complete(model, prompts, greedy)))
                        .as("%d rows", rows)
                        .isEqualTo(greedyAlone);
                assertThat(Asked.tokens(Asked.complete(model, prompts, drawn)))
                        .as("%d rows, drawn", rows)
                        .isEqualTo(drawnAlone);
            }
        }
        assertThat(drawnAlone).isNotEqualTo(greedyAlone);
    }

    /** Rows come in beside others, take the places of those that are over, and outgrow them. */
    @Test
    void writesTheSameNotesWhoeverComesLater() throws Exception {
        Path directory = SAMPLES.resolve("models/visit-notes-medium");
        List<String> waves = prompts().subList(100, 130);
        List<List<Integer>> alone = new ArrayList<>();
        for (int i = 0; i < waves.size(); i++) {
            alone.addAll(alone(directory, waves.subList(i, i + 1), Settings.greedy(lengthOf(i))));
        }

        List<List<Integer>> together = new ArrayList<>(Collections.nCopies(waves.size(), List.of()));
        try (DecoderModel model = DecoderModel.load(directory, Asked.machine(16));
                ExecutorService askers =
                        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<?>> asked = new ArrayList<>();
            for (int from = 0; from < waves.size(); from += 3) {
                int first = from;
                CountDownLatch begun = new CountDownLatch(3);
                asked.add(askers.submit(() -> {
                    for (int i = first; i < first + 3; i++) {
                        Settings greedy = Settings.greedy(lengthOf(i));
                        Ask ask = new Ask.Complete(new Prompt.Text(waves.get(i)), greedy, 0, _ -> begun.countDown());
                        together.set(
                                i,
                                Asked.tokens(Asked.of(model, List.of(ask), Asked.PATIENCE))
                                        .getFirst());
                    }
                }));
                begun.await();
            }
            for (Future<?> each : asked) {
                each.get();
            }
        }

        assertThat(together).isEqualTo(alone);
    }

    private static int lengthOf(int prompt) {
        return 8 + prompt * 7 % 40;
    }

    private static List<List<Integer>> alone(Path directory, List<String> prompts, Settings settings) {
        List<List<Integer>> alone = new ArrayList<>();
        try (DecoderModel model = DecoderModel.load(directory, Asked.machine(1))) {
            for (Ask.Complete ask : Asked.asks(prompts, settings)) {
                alone.addAll(Asked.tokens(Asked.of(model, List.of(ask), Asked.PATIENCE)));
            }
        }
        return alone;
    }

    /** What {@link Arbiter#NARROW} rests on. */
    @ParameterizedTest
    @ValueSource(strings = {"visit-notes-small", "visit-notes-medium"})
    void roundsMuchMoreFinelyThanTheArbiterLooks(String name) throws IOException, RunFailed {
        ModelDirectory directory = new ModelDirectory(SAMPLES.resolve("models").resolve(name));
        double largest;
        try (DecoderSession session = DecoderSession.open(
                        directory.onnx(),
                        OnnxFile.read(directory),
                        ModelConfig.read(directory),
                        1,
                        new Adapter.None());
                Tokenizer tokenizer = Tokenizer.load(directory.tokenizer(), session.vocabulary());
                RunControl control = session.control();
                Lane lane = session.lane(control)) {
            List<Tokens> prompts = prompts().subList(120, 152).stream()
                    .map(prompt -> ((Tokenizer.Reading.Read) tokenizer.encode(prompt)).tokens())
                    .toList();
            largest = largest(session, lane, prompts);
        }

        assertThat(largest).isPositive().isLessThan(Arbiter.NARROW / 16);
    }

    /** Between prompts that go on side by side for some tokens, and the same tokens read anew and alone. */
    private static double largest(DecoderSession session, Lane lane, List<Tokens> prompts) throws RunFailed {
        double largest = 0;
        List<Tokens> soFar = new ArrayList<>(prompts);
        try (Cache together = session.cache();
                Cache alone = session.cache()) {
            together.begin(prompts.size());
            lane.read(together, prompts);
            for (int step = 0; step < STEPS; step++) {
                Tokens next = Tokens.of(100 + step);
                soFar.replaceAll(tokens -> tokens.plus(next));
                float[][] answers = answers(
                        lane.read(together, Collections.nCopies(prompts.size(), next)), prompts.size(), session);
                for (int row = 0; row < prompts.size(); row++) {
                    alone.begin(1);
                    float[] answer = answers(BlockReading.read(lane, alone, soFar.get(row)), 1, session)[0];
                    largest = Math.max(largest, difference(answer, answers[row]));
                }
            }
        }
        return largest;
    }

    private static float[][] answers(Logits logits, int rows, DecoderSession session) {
        float[][] answers = new float[rows][session.vocabulary()];
        for (int row = 0; row < rows; row++) {
            logits.last(row, answers[row]);
        }
        return answers;
    }

    private static double difference(float[] alone, float[] together) {
        double scale = 0;
        double difference = 0;
        for (int token = 0; token < alone.length; token++) {
            scale = Math.max(scale, Math.abs(alone[token]));
            difference = Math.max(difference, Math.abs(alone[token] - (double) together[token]));
        }
        return difference / scale;
    }

    private static List<String> prompts() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> prompts = new ArrayList<>();
        for (int part = 1; prompts.size() < PROMPTS; part++) {
            for (String line : Files.readAllLines(SAMPLES.resolve("visits.jsonl"))) {
                List<String> turns =
                        mapper.readTree(line).path("input").asText().lines().toList();
                int count = Math.max(1, turns.size() * part / 3);
                if (prompts.size() < PROMPTS) {
                    prompts.add(String.join("\n", turns.subList(0, Math.min(count, turns.size()))));
                }
            }
        }
        return prompts;
    }
}
