package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchPlanTest {
    @Test
    void putsPromptsOfLikeLengthTogether() {
        BatchPlan plan = new BatchPlan(2, 100, 10, false);

        assertThat(lengths(plan, 9, 2, 8, 1, 5)).containsExactly(List.of(1, 2), List.of(5, 8), List.of(9));
    }

    @Test
    void keepsTheLongestPromptAndTheLongestCompletionWithinTheContext() {
        BatchPlan plan = new BatchPlan(16, 20, 10, false);

        // Each may write 10 tokens, the last one only 2: its padding would push the first one's completion out.
        assertThat(lengths(plan, 4, 10, 18)).containsExactly(List.of(4, 10), List.of(18));
    }

    @Test
    void boundsTheMemoryOfTheFirstStep() {
        BatchPlan plan = new BatchPlan(16, 100_000, 128_000, false);

        assertThat(lengths(plan, 200, 200, 200, 200)).containsExactly(List.of(200, 200), List.of(200, 200));
    }

    @Test
    void putsOnlyEqualLengthsTogetherWhereTheDecoderAnswersForTheLastColumn() {
        BatchPlan plan = new BatchPlan(16, 100, 10, true);

        assertThat(lengths(plan, 3, 4, 3)).containsExactly(List.of(3, 3), List.of(4));
    }

    private static List<List<Integer>> lengths(BatchPlan plan, int... lengths) {
        List<TokenizedPrompt> prompts = IntStream.range(0, lengths.length)
                .mapToObj(i -> new TokenizedPrompt(
                        i, Collections.nCopies(lengths[i], 1), Math.min(10, plan.context() - lengths[i])))
                .toList();
        return plan.of(prompts).stream()
                .map(batch -> batch.stream().map(TokenizedPrompt::length).toList())
                .toList();
    }
}
