package dev.aloi.catalog.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EvaluationIdsTest {
    @Test
    void areShortAndDrawnFromTheGivenChance() {
        EvaluationIds ids = new EvaluationIds(new Random(7));

        String first = ids.next().value();
        String second = ids.next().value();

        assertThat(first).matches("ev-[2-9a-z]{8}").isNotEqualTo(second);
        assertThat(new EvaluationIds(new Random(7)).next().value()).isEqualTo(first);
    }
}
