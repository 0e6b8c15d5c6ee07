package dev.aloi.scoring.metric.ter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeamDistanceTest {
    private static final int DIFFERENT = 12;

    private final SplittableRandom random = new SplittableRandom(7);

    @ParameterizedTest
    @CsvSource({"1,1", "1,300", "3,170", "4,199", "6,150", "20,18", "40,90", "90,40", "130,131", "200,60", "60,200"})
    void aMoveIsWeighedLikeTheWholeTextAfterIt(int completionLength, int referenceLength) {
        for (int round = 0; round < 60; round++) {
            int[] reference = words(referenceLength, 0);
            int[] completion = words(completionLength, -2);
            WordPositions positions = new WordPositions(reference, DIFFERENT);
            BeamDistance matrix = new BeamDistance(reference, positions, completionLength);
            matrix.fill(completion, 0, completionLength);
            Move move = move(completionLength);
            int[] moved = completion.clone();
            move.make(completion, moved);

            int distance = matrix.distance(moved, move.from(), move.to(completionLength));

            int anew = new BeamDistance(reference, positions, completionLength).fill(moved, 0, completionLength);
            assertThat(distance).isEqualTo(anew);
            assertThat(matrix.fill(moved, move.from(), move.to(completionLength)))
                    .isEqualTo(anew);
        }
    }

    /** Negative ones are words that the reference lacks. */
    private int[] words(int length, int least) {
        return random.ints(length, least, DIFFERENT).map(it -> Math.max(it, -1)).toArray();
    }

    private Move move(int words) {
        int start = random.nextInt(words);
        int length = 1 + random.nextInt(Math.min(10, words - start));
        return new Move(start, length, random.nextInt(words + 1));
    }
}
