package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Likelihood;
import dev.aloi.inference.testing.CountingModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelTest {
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(5), () -> false);

    /** Moves by a millisecond whenever it is read. */
    private final AtomicLong clock = new AtomicLong();

    @TempDir
    Path directory;

    private OnnxModel model;

    @BeforeEach
    void load() {
        CountingModel.write(directory);
        model = OnnxModel.load(directory, 1, () -> clock.addAndGet(1_000_000));
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void completesUntilTheModelHasSaidAll() {
        // 5, then 5+5=10, 20 mod 13 = 7, 27 mod 13 = 1, 28 mod 13 = 2, ...
        Generation.Generated generated = generated(generate(List.of("2 3"), 5));

        assertThat(generated.promptTokens()).containsExactly(2, 3);
        assertThat(generated.tokens()).containsExactly(5, 10, 7, 1, 2);
        assertThat(generated.text()).isEqualTo("5 10 7 1 2");
        assertThat(generated(generate(List.of("6 7"), 5)).tokens()).isEmpty();
    }

    @Test
    void writesAsManyTokensAsTheModelsSettingsSayWhereNobodyAsks() {
        assertThat(generated(generate(List.of("2 3"), null)).tokens()).hasSize(8);
    }

    @Test
    void endsWhereTheContextEnds() {
        String prompt = words(IntStream.range(0, 21).mapToObj(_ -> 1).toList());

        Generation.Generated generated = generated(generate(List.of(prompt), 100));

        assertThat(generated.tokens()).hasSize(3).isEqualTo(CountingModel.completion(generated.promptTokens(), 3));
    }

    @Test
    void answersTheSameAloneAndInAnyBatch() {
        List<List<Integer>> prompts = randomPrompts(200);
        List<List<Integer>> expected = prompts.stream()
                .map(prompt -> CountingModel.completion(prompt, 6))
                .toList();
        List<String> texts = prompts.stream().map(OnnxModelTest::words).toList();

        List<List<Integer>> alone = texts.stream()
                .map(text ->
                        generated(model.generate(List.of(text), 6, 1, PATIENCE)).tokens())
                .toList();

        assertThat(alone).isEqualTo(expected);
        for (int batchSize : List.of(2, 7, 16, 200)) {
            assertThat(model.generate(texts, 6, batchSize, PATIENCE))
                    .extracting(generation -> ((Generation.Generated) generation).tokens())
                    .isEqualTo(expected);
        }
    }

    @Test
    void refusesOnlyThePromptThatIsTooLong() {
        String tooLong = words(IntStream.range(0, 24).mapToObj(_ -> 1).toList());

        List<Generation> generations = generate(List.of("2 3", tooLong, "4"), 2);

        assertThat(generations.get(1))
                .isEqualTo(new Generation.Refused(
                        FailureCategory.INPUT_TOO_LONG,
                        "the prompt has 24 tokens; the model's context holds 24 with the completion"));
        assertThat(generations.get(0)).isInstanceOf(Generation.Generated.class);
        assertThat(generations.get(2)).isInstanceOf(Generation.Generated.class);
    }

    @Test
    void refusesAPromptWithoutTokens() {
        assertThat(generate(List.of(" "), 2))
                .containsExactly(new Generation.Refused(FailureCategory.UNSUPPORTED, "the prompt has no tokens"));
    }

    @Test
    void readsNoSpecialTokenOutOfText() {
        Generation.Generated added = generated(generate(List.of("2 <s> 3"), 1));

        // "<s>" is no word of this vocabulary, so it is read as an unknown one: 11.
        assertThat(added.promptTokens()).containsExactly(2, 11, 3);
    }

    @Test
    void refusesTextThatCanOnlyBeReadAsASpecialToken() {
        // "</s>" is a word of this vocabulary too.
        assertThat(generate(List.of("2 </s> 3"), 1))
                .containsExactly(new Generation.Refused(
                        FailureCategory.UNSUPPORTED,
                        "the prompt names a special token, and this model's tokenizer cannot read the name as text"));
    }

    @Test
    void breaksOffWhatNobodyWantsAnyMore() {
        List<Generation> generations =
                model.generate(List.of("2 3", "6 7"), 5, 16, new Patience(Duration.ofMinutes(5), () -> true));

        assertThat(generations.get(0))
                .isEqualTo(new Generation.Refused(FailureCategory.CANCELLED, "the evaluation was cancelled"));
        assertThat(generated(List.of(generations.get(1))).tokens()).isEmpty();
    }

    @Test
    void breaksOffAtTheDeadline() {
        List<Generation> generations =
                model.generate(List.of("2 3", "6 7"), 5, 16, new Patience(Duration.ofMillis(3), () -> false));

        assertThat(generations.get(0))
                .isEqualTo(new Generation.Refused(
                        FailureCategory.TIMED_OUT, "not done within 3 ms; 2 tokens were written"));
        assertThat(generated(List.of(generations.get(1))).tokens()).isEmpty();
    }

    @Test
    void timesTheFirstAndTheLastToken() {
        Generation.Generated generated = generated(generate(List.of("2 3"), 3));

        // The clock is read at the start, at each token, and between them to see whether it is too late.
        assertThat(generated.timeToFirstToken()).isEqualTo(Duration.ofMillis(1));
        assertThat(generated.total()).isEqualTo(Duration.ofMillis(5));
    }

    @Test
    void findsTheChoiceLikeliestThatTheSumsAreNearestTo() {
        // After 2 3 the model expects 5, then 10 after a 5 and 11 after a 6.
        Generation.Chosen chosen = chosen("2 3", " 6 10", " 5 9", " 5");

        assertThat(chosen.text()).isEqualTo(" 5");
        assertThat(chosen.sharedTokens()).isEqualTo(2);
        assertThat(chosen.likelihoods()).extracting(Likelihood::tokens).containsExactly(2, 2, 1);
        assertThat(chosen.likelihoods()).extracting(Likelihood::bytes).containsExactly(5, 4, 2);
        assertThat(chosen.likelihoods().get(0).logarithm())
                .isCloseTo(logarithm(5, 6) + logarithm(11, 10), within(1e-12));
        assertThat(chosen.likelihoods().get(1).logarithm())
                .isCloseTo(logarithm(5, 5) + logarithm(10, 9), within(1e-12));
        assertThat(chosen.likelihoods().get(2).logarithm()).isCloseTo(logarithm(5, 5), within(1e-12));
    }

    @Test
    void readsTextsThatShareLessThanThePrompt() {
        // The word 3 becomes the unknown word 31 with what follows it.
        Generation.Chosen chosen = chosen("2 3", "1 4", " 5");

        assertThat(chosen.sharedTokens()).isEqualTo(1);
        assertThat(chosen.likelihoods().get(0).logarithm())
                .isCloseTo(logarithm(2, 11) + logarithm(0, 4), within(1e-12));
        assertThat(chosen.likelihoods().get(1).logarithm()).isCloseTo(logarithm(2, 3) + logarithm(5, 5), within(1e-12));
    }

    @Test
    void refusesChoicesThatItCannotRead() {
        assertThat(model.choose("2", List.of("3"), PATIENCE))
                .isEqualTo(new Generation.Refused(
                        FailureCategory.UNSUPPORTED, "the prompt has no token that comes before every choice"));
        assertThat(model.choose("2", List.of(" 3 </s>"), PATIENCE))
                .isEqualTo(
                        new Generation.Refused(
                                FailureCategory.UNSUPPORTED,
                                "the prompt or a choice names a special token, and this model's tokenizer cannot read the name as text"));
        assertThat(model.choose("2", List.of(" 1".repeat(24)), PATIENCE))
                .isEqualTo(new Generation.Refused(
                        FailureCategory.INPUT_TOO_LONG,
                        "the prompt has 25 tokens with its longest choice; the model's context holds 24"));
    }

    @Test
    void breaksOffChoosingAtTheDeadlineAndWhereNobodyWaits() {
        assertThat(model.choose("2", List.of(" 3", " 4", " 5"), new Patience(Duration.ofMillis(2), () -> false)))
                .isEqualTo(new Generation.Refused(
                        FailureCategory.TIMED_OUT, "not done within 2 ms; 2 of 3 choices were read"));
        assertThat(model.choose("2", List.of(" 3"), new Patience(Duration.ofMinutes(5), () -> true)))
                .isEqualTo(new Generation.Refused(FailureCategory.CANCELLED, "the evaluation was cancelled"));
    }

    /** Of the probability of a token where the model expects another, by its logits: the distances, below zero. */
    private static double logarithm(int expected, int token) {
        double sum = IntStream.range(0, CountingModel.VOCABULARY)
                .mapToDouble(other -> Math.exp(-Math.abs(other - expected)))
                .sum();
        return -Math.abs(token - expected) - Math.log(sum);
    }

    private Generation.Chosen chosen(String prompt, String... choices) {
        return (Generation.Chosen) model.choose(prompt, List.of(choices), PATIENCE);
    }

    @Test
    void saysWhatItIs() {
        assertThat(model.dtype()).isEqualTo("fp32");
        assertThat(model.engineVersion()).isEqualTo("1.29.0");
        assertThat(model.sha256()).matches("[0-9a-f]{64}");
    }

    private List<Generation> generate(List<String> prompts, @Nullable Integer maxNewTokens) {
        return model.generate(prompts, maxNewTokens, 16, PATIENCE);
    }

    private static Generation.Generated generated(List<Generation> generations) {
        return (Generation.Generated) generations.getFirst();
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
