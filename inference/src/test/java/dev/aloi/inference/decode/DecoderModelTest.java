package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.inference.decode.Generation.Finish;
import dev.aloi.inference.decode.Generation.Generated;
import dev.aloi.inference.decode.Generation.Refused;
import dev.aloi.inference.testing.Asked;
import dev.aloi.inference.testing.CountingModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecoderModelTest {
    private final AtomicLong nanos = new AtomicLong();

    @TempDir
    Path directory;

    private DecoderModel model;

    @BeforeEach
    void load() {
        CountingModel.write(directory);
        model = DecoderModel.load(directory, Asked.machine(16, nanos::get));
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void completesUntilTheModelHasSaidAll() {
        // 5, then 5+5=10, 20 mod 13 = 7, 27 mod 13 = 1, 28 mod 13 = 2, ...
        Generated generated = generated("2 3", 5);

        assertThat(generated.prompt().asList()).containsExactly(2, 3);
        assertThat(generated.tokens().asList()).containsExactly(5, 10, 7, 1, 2);
        assertThat(generated.text()).isEqualTo("5 10 7 1 2");
        assertThat(generated.finish()).isEqualTo(Finish.LENGTH);
        assertThat(generated("6 7", 5).tokens().asList()).isEmpty();
        assertThat(generated("6 7", 5).finish()).isEqualTo(Finish.END);
    }

    @Test
    void endsWhereTheContextEnds() {
        String prompt = words(IntStream.range(0, 21).mapToObj(_ -> 1).toList());

        Generated generated = generated(prompt, 100);

        assertThat(generated.tokens().asList())
                .hasSize(3)
                .isEqualTo(CountingModel.completion(generated.prompt().asList(), 3));
    }

    @Test
    void answersTheSameAloneAndInAnyBatch() {
        List<List<Integer>> prompts = randomPrompts(200);
        List<List<Integer>> expected = prompts.stream()
                .map(prompt -> CountingModel.completion(prompt, 6))
                .toList();
        List<String> texts = prompts.stream().map(DecoderModelTest::words).toList();

        assertThat(Asked.tokens(texts.stream()
                        .map(text -> Asked.complete(model, List.of(text), 6).getFirst())
                        .toList()))
                .isEqualTo(expected);
        for (int rows : List.of(1, 2, 7, 16, 200)) {
            try (DecoderModel other = DecoderModel.load(directory, Asked.machine(rows))) {
                assertThat(Asked.tokens(Asked.complete(other, texts, 6))).isEqualTo(expected);
            }
        }
    }

    @Test
    void refusesOnlyThePromptThatIsTooLong() {
        String tooLong = words(IntStream.range(0, 24).mapToObj(_ -> 1).toList());

        List<Generation> generations = Asked.complete(model, List.of("2 3", tooLong, "4"), 2);

        assertThat(generations.get(1))
                .isEqualTo(new Refused(
                        FailureCategory.INPUT_TOO_LONG,
                        "the prompt has 24 tokens; the model's context holds 24 with the completion"));
        assertThat(generations.get(0)).isInstanceOf(Generated.class);
        assertThat(generations.get(2)).isInstanceOf(Generated.class);
    }

    @Test
    void refusesAPromptWithoutTokens() {
        assertThat(Asked.complete(model, List.of(" "), 2))
                .containsExactly(new Refused(FailureCategory.UNSUPPORTED, "the prompt has no tokens"));
    }

    @Test
    void readsNoSpecialTokenOutOfText() {
        // "<s>" and "</s>" are read as an unknown word: 11.
        assertThat(generated("2 <s> </s> 3", 1).prompt().asList()).containsExactly(2, 11, 11, 3);
    }

    @Test
    void breaksOffWhatNobodyWantsAnyMore() {
        AtomicLong asked = new AtomicLong();
        Patience patience = new Patience(Duration.ofMinutes(5), () -> asked.get() > 2);
        Ask ask = new Ask.Complete(new Prompt.Text("2 3"), Settings.greedy(8), 0, _ -> asked.incrementAndGet());

        assertThat(Asked.of(model, List.of(ask), patience))
                .containsExactly(new Refused(FailureCategory.CANCELLED, "the evaluation was cancelled"));
        assertThat(asked).hasValueLessThan(8);
    }

    @Test
    void breaksOffAtTheDeadline() {
        Patience patience = new Patience(Duration.ofMillis(2), () -> false);

        List<Generation> generations = Asked.of(model, List.of(slowly("2 3", 8)), patience);

        assertThat(generations)
                .containsExactly(new Refused(FailureCategory.TIMED_OUT, "not done within 2 ms; 3 tokens were written"));
    }

    @Test
    void timesTheFirstAndTheLastTokenFromWhenThePromptWasRead() {
        nanos.set(77);

        Generated generated = (Generated)
                Asked.of(model, List.of(slowly("2 3", 3)), Asked.PATIENCE).getFirst();

        assertThat(generated.times()).isEqualTo(new Generation.Times(Duration.ZERO, Duration.ofMillis(2)));
    }

    /** A millisecond passes after each token. */
    private Ask slowly(String prompt, int maxNewTokens) {
        return new Ask.Complete(
                new Prompt.Text(prompt), Settings.greedy(maxNewTokens), 0, _ -> nanos.addAndGet(1_000_000));
    }

    @Test
    void tellsTheTextSoFarAtEachToken() {
        List<String> told = new ArrayList<>();

        Asked.of(
                model,
                List.of(new Ask.Complete(new Prompt.Text("2 3"), Settings.greedy(3), 0, text -> told.add(text.get()))),
                Asked.PATIENCE);

        assertThat(told).containsExactly("5", "5 10", "5 10 7");
    }

    @Test
    void endsBeforeAStopText() {
        Settings settings = new Settings(8, 0, 0, 1, 1, List.of("7 1", "0 7 2"), Settings.NO_LOGPROBS);

        Generated generated =
                (Generated) Asked.complete(model, List.of("2 3"), settings).getFirst();

        assertThat(generated.text()).isEqualTo("5 10 ");
        assertThat(generated.tokens().asList()).containsExactly(5, 10, 7, 1);
        assertThat(generated.finish()).isEqualTo(Finish.STOP);
    }

    @Test
    void saysHowManyPromptsWereDecodedTogether() {
        assertThat(Asked.complete(model, List.of("2 3", "4", "1"), 2))
                .extracting(generation -> ((Generated) generation).rows())
                .containsExactly(3, 3, 3);
    }

    @Test
    void refusesWhatItHasNoMemoryFor() {
        Machine machine = Asked.machine(4);
        // Two numbers of four bytes a token, in three copies.
        Limits limits = new Limits(4, 24 * 10, Duration.ofSeconds(1));
        try (DecoderModel small = DecoderModel.load(
                directory, new Machine(1, limits, false, machine.metering(), machine.nanoTime(), machine.clock()))) {
            List<Generation> generations = Asked.complete(small, List.of("2 3", "2 3 1"), 8);

            assertThat(generations.get(0)).isInstanceOf(Generated.class);
            assertThat(generations.get(1))
                    .isEqualTo(new Refused(
                            FailureCategory.UNSUPPORTED,
                            "its 11 tokens take 1 MiB of memory for keys and values; this engine has 1 MiB"));
        }
    }

    @Test
    void saysWhatItIs() {
        assertThat(model.dtype()).isEqualTo("fp32");
        assertThat(model.isBatchInvariant()).isTrue();
        assertThat(model.engineVersion()).isEqualTo("1.29.0");
        assertThat(model.sha256()).matches("[0-9a-f]{64}");
        assertThat(model.maxNewTokens()).isEqualTo(8);
    }

    private Generated generated(String prompt, int maxNewTokens) {
        return (Generated) Asked.complete(model, List.of(prompt), maxNewTokens).getFirst();
    }

    private static List<List<Integer>> randomPrompts(int count) {
        Random random = new Random(4711);
        List<List<Integer>> prompts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            prompts.add(random.ints(random.nextInt(1, 19), 1, 12).boxed().toList());
        }
        return prompts;
    }

    private static String words(List<Integer> tokens) {
        return tokens.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
