package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Likelihood;
import dev.aloi.inference.decode.Generation.Chosen;
import dev.aloi.inference.decode.Generation.Refused;
import dev.aloi.inference.testing.Asked;
import dev.aloi.inference.testing.CountingModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoiceTest {
    private final AtomicLong clock = new AtomicLong();

    @TempDir
    Path directory;

    private DecoderModel model;

    @BeforeEach
    void load() {
        CountingModel.write(directory);
        model = DecoderModel.load(directory, Asked.machine(4, clock::get));
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void findsTheChoiceLikeliestThatTheSumsAreNearestTo() {
        // After 2 3 the model expects 5, then 10 after a 5 and 11 after a 6.
        Chosen chosen = Asked.chosen(model, "2 3", " 6 10", " 5 9", " 5");

        assertThat(chosen.text()).isEqualTo(" 5");
        assertThat(chosen.prompt().asList()).containsExactly(2, 3);
        assertThat(chosen.tokensRead()).isEqualTo(7);
        assertThat(chosen.likelihoods()).extracting(Likelihood::tokens).containsExactly(2, 2, 1);
        assertThat(chosen.likelihoods()).extracting(Likelihood::bytes).containsExactly(5, 4, 2);
        assertLogarithm(chosen, 0, logarithm(5, 6) + logarithm(11, 10));
        assertLogarithm(chosen, 1, logarithm(5, 5) + logarithm(10, 9));
        assertLogarithm(chosen, 2, logarithm(5, 5));
    }

    @Test
    void readsTextsThatShareLessThanThePrompt() {
        // The word 3 becomes the unknown word 31 with what follows it.
        Chosen chosen = Asked.chosen(model, "2 3", "1 4", " 5");

        assertThat(chosen.prompt().asList()).containsExactly(2);
        assertLogarithm(chosen, 0, logarithm(2, 11) + logarithm(0, 4));
        assertLogarithm(chosen, 1, logarithm(2, 3) + logarithm(5, 5));
    }

    @Test
    void refusesChoicesThatItCannotRead() {
        assertThat(Asked.choose(model, "2", List.of("3"), Asked.PATIENCE))
                .isEqualTo(new Refused(
                        FailureCategory.UNSUPPORTED, "the prompt has no token that comes before every choice"));
        assertThat(Asked.choose(model, "2", List.of(" 1".repeat(24)), Asked.PATIENCE))
                .isEqualTo(new Refused(
                        FailureCategory.INPUT_TOO_LONG,
                        "the prompt has 25 tokens with its longest choice; the model's context holds 24"));
    }

    @Test
    void breaksOffChoosingWhereNobodyWaits() {
        assertThat(Asked.choose(model, "2", List.of(" 3"), new Patience(Duration.ofMinutes(5), () -> true)))
                .isEqualTo(new Refused(FailureCategory.CANCELLED, "the evaluation was cancelled"));
    }

    @Test
    void breaksOffChoosingAtTheDeadline() {
        Patience patience = new Patience(Duration.ofMillis(1), () -> {
            clock.addAndGet(600_000);
            return false;
        });

        assertThat(Asked.choose(model, "2", List.of(" 3", " 4", " 5", " 6", " 7", " 8"), patience))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.category()).isEqualTo(FailureCategory.TIMED_OUT);
                    assertThat(refused.reason()).matches("not done within 1 ms; \\d of 6 choices were read");
                });
    }

    private static void assertLogarithm(Chosen chosen, int index, double expected) {
        assertThat(chosen.likelihoods().get(index).logarithm()).isCloseTo(expected, within(1e-12));
    }

    /** Of the probability of a token where the model expects another, by its logits: the distances, below zero. */
    private static double logarithm(int expected, int token) {
        double sum = IntStream.range(0, CountingModel.VOCABULARY)
                .mapToDouble(other -> Math.exp(-Math.abs(other - expected)))
                .sum();
        return -Math.abs(token - expected) - Math.log(sum);
    }
}
