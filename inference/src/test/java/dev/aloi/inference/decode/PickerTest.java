package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickerTest {
    private static final BitSet NONE = new BitSet();

    @Test
    void takesTheLikeliestAndSaysHowNarrowly() {
        Picker.Pick pick = new Picker(Settings.greedy(1)).pick(new float[] {1, 4, -9, 3.5f}, NONE, 0);

        assertThat(pick).isEqualTo(new Picker.Pick(1, 0.5f, 9));
    }

    @Test
    void takesTheLowerNumberOfTwoThatAreEquallyLikely() {
        Picker.Pick pick = new Picker(Settings.greedy(1)).pick(new float[] {1, 4, 4}, NONE, 0);

        assertThat(pick).isEqualTo(new Picker.Pick(1, 0, 4));
    }

    @Test
    void penalisesWhatWasThereBefore() {
        BitSet seen = new BitSet();
        seen.set(0);
        seen.set(2);
        float[] logits = {4, 3, -1};

        Picker.Pick pick = new Picker(settings(0, 0, 1, 2)).pick(logits, seen, 0);

        assertThat(pick.token()).isEqualTo(1);
        assertThat(logits).containsExactly(2, 3, -2);
    }

    @Test
    void refusesWhatIsNoNumber() {
        Picker picker = new Picker(Settings.greedy(1));

        assertThatThrownBy(() -> picker.pick(new float[] {1, Float.NaN}, NONE, 0))
                .isInstanceOf(Picker.NoNumbers.class);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "5,1", "1,1", "0,0.9", "0,0.01", "7,0.8", "300,0.999", "0,0.9999"})
    void drawsFromWhatTopKAndTopPLeaveInProportion(int topK, double topP) {
        Random random = new Random(7);
        float[] logits = new float[300];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) random.nextGaussian() * 2;
        }
        double[] expected = expected(logits, 0.8, topK, topP);
        Picker picker = new Picker(settings(0.8, topK, topP, 1));

        // A picture of the line on which tokens lie side by side, taken at even distances.
        int points = 20_000;
        double[] share = new double[logits.length];
        for (int i = 0; i < points; i++) {
            share[picker.pick(logits.clone(), NONE, (i + 0.5) / points).token()] += 1.0 / points;
        }

        for (int token = 0; token < logits.length; token++) {
            assertThat(share[token]).as("token %d", token).isCloseTo(expected[token], within(1.01 / points));
        }
    }

    /** By sorting everything. */
    private static double[] expected(float[] logits, double temperature, int topK, double topP) {
        List<Integer> falling = IntStream.range(0, logits.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer token) -> logits[token])
                        .reversed())
                .limit(topK == 0 ? logits.length : topK)
                .toList();
        double whole = falling.stream()
                .mapToDouble(token -> Math.exp(logits[token] / temperature))
                .sum();
        Set<Integer> kept = new HashSet<>();
        double sum = 0;
        for (int token : falling) {
            if (topP < 1 && sum >= topP * whole) {
                break;
            }
            kept.add(token);
            sum += Math.exp(logits[token] / temperature);
        }
        double[] expected = new double[logits.length];
        for (int token : kept) {
            expected[token] = Math.exp(logits[token] / temperature) / sum;
        }
        return expected;
    }

    @Test
    void saysHowNarrowlyATokenWasDrawn() {
        // Two tokens of a half each; the draw lies a tenth of the line from their border.
        Picker.Pick pick = new Picker(settings(2, 0, 1, 1)).pick(new float[] {1, 1}, NONE, 0.4);

        assertThat(pick.token()).isZero();
        assertThat(pick.margin()).isCloseTo(0.2f, within(1e-6f));
    }

    @Test
    void saysHowNarrowlyATokenWasKept() {
        Picker.Pick pick = new Picker(settings(1, 1, 1, 1)).pick(new float[] {3, 2.99f, 0}, NONE, 0.5);

        assertThat(pick.token()).isZero();
        assertThat(pick.margin()).isCloseTo(0.01f, within(1e-6f));
    }

    @Test
    void tellsLogarithmsOfProbabilities() {
        Logprobs logprobs = Logprobs.of(new float[] {0, (float) Math.log(2), (float) Math.log(5)}, 1, 2);

        assertThat(logprobs.taken()).isCloseTo(Math.log(2 / 8.0), within(1e-7));
        assertThat(logprobs.likeliest()).extracting(Logprobs.Candidate::token).containsExactly(2, 1);
        assertThat(logprobs.likeliest().getFirst().logprob()).isCloseTo(Math.log(5 / 8.0), within(1e-7));
    }

    private static Settings settings(double temperature, int topK, double topP, double penalty) {
        return new Settings(1, temperature, topK, topP, penalty, List.of(), Settings.NO_LOGPROBS);
    }
}
