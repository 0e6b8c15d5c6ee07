package dev.aloi.scoring.metric.chrf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CharacterNgramsTest {
    /** Few letters give many repetitions, many letters none; both ways of keeping n-grams are met. */
    @Test
    void matchesAreThoseOfPlainCounting() {
        SplittableRandom random = new SplittableRandom(17);
        for (int round = 0; round < 2_000; round++) {
            int letters = random.nextInt(1, 12);
            int[] reference =
                    random.ints(random.nextInt(0, 60), 'a', 'a' + letters).toArray();
            int[] completion =
                    random.ints(random.nextInt(0, 60), 'a', 'a' + letters).toArray();
            int order = random.nextInt(1, 8);

            assertThat(new CharacterNgrams(reference, order).matches(completion))
                    .as("%s in %s", Arrays.toString(completion), Arrays.toString(reference))
                    .isEqualTo(counted(reference, completion, order));
        }
    }

    @Test
    void aLongTextOfAllDifferentNgramsFits() {
        SplittableRandom random = new SplittableRandom(3);
        int[] text = random.ints(20_000, 'a', 'd').toArray();

        assertThat(new CharacterNgrams(text, 8).matches(text))
                .containsExactly(20_000, 19_999, 19_998, 19_997, 19_996, 19_995, 19_994, 19_993);
    }

    private static int[] counted(int[] reference, int[] completion, int maxOrder) {
        int[] matches = new int[maxOrder];
        for (int order = 1; order <= maxOrder; order++) {
            Map<String, Integer> left = new HashMap<>();
            for (int i = 0; i + order <= reference.length; i++) {
                left.merge(Arrays.toString(Arrays.copyOfRange(reference, i, i + order)), 1, Integer::sum);
            }
            for (int i = 0; i + order <= completion.length; i++) {
                String ngram = Arrays.toString(Arrays.copyOfRange(completion, i, i + order));
                if (left.getOrDefault(ngram, 0) > 0) {
                    left.merge(ngram, -1, Integer::sum);
                    matches[order - 1]++;
                }
            }
        }
        return matches;
    }
}
