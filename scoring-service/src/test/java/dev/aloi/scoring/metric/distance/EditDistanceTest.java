package dev.aloi.scoring.metric.distance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EditDistanceTest {
    @Test
    void distancesOfLongTextsAreThoseOfTheWholeMatrix() {
        SplittableRandom random = new SplittableRandom(29);
        for (int round = 0; round < 500; round++) {
            int[] one = random.ints(random.nextInt(0, 200), 0, 4).toArray();
            int[] other = random.ints(random.nextInt(0, 200), 0, 4).toArray();

            assertThat(EditDistance.of(one, other)).isEqualTo(matrix(one, other));
        }
    }

    private static int matrix(int[] one, int[] other) {
        int[][] cells = new int[one.length + 1][other.length + 1];
        for (int i = 0; i <= one.length; i++) {
            for (int j = 0; j <= other.length; j++) {
                if (i == 0 || j == 0) {
                    cells[i][j] = i + j;
                } else {
                    int replaced = cells[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                    cells[i][j] = Math.min(replaced, 1 + Math.min(cells[i - 1][j], cells[i][j - 1]));
                }
            }
        }
        return cells[one.length][other.length];
    }
}
