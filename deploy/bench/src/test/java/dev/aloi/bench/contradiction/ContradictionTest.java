package dev.aloi.bench.contradiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aloi.contracts.scoring.Quality;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionTest {
    @Test
    void metricsContradictEachOtherWhereBothAreSureOfOppositeOrders() {
        var rouge = view("rouge1", true, 0.5, 0.4, 0.3);
        var bleu = view("bleu", true, 0.2, 0.405, 0.4);

        assertThat(Contradiction.between(rouge, bleu))
                .extracting(Contradiction::aheadByFirst, Contradiction::aheadBySecond, Contradiction::positions)
                .containsExactly(tuple(0, 1, 1), tuple(0, 2, 1));
    }

    @Test
    void overlappingIntervalsDoNotContradict() {
        assertThat(Contradiction.between(view("rouge1", true, 0.50, 0.49), view("bleu", true, 0.1, 0.9)))
                .isEmpty();
    }

    @Test
    void errorRatesAreBetterWhereTheyAreLower() {
        var rouge = view("rouge1", true, 0.5, 0.4);

        assertThat(Contradiction.between(rouge, view("ter", false, 0.3, 0.7))).isEmpty();
        assertThat(Contradiction.between(rouge, view("ter", false, 0.7, 0.3))).hasSize(1);
    }

    @Test
    void equalValuesShareAPosition() {
        var view = view("exactMatch", true, 0, 0.5, 0);

        assertThat(List.of(view.position(0), view.position(1), view.position(2)))
                .containsExactly(2, 1, 2);
    }

    /** With intervals that reach 0.02 to either side. */
    private static MetricView view(String metric, boolean higherIsBetter, double... values) {
        return new MetricView(
                metric,
                Arrays.stream(values)
                        .mapToObj(value -> scored(metric, higherIsBetter, value))
                        .toList());
    }

    private static Quality.Scored scored(String metric, boolean higherIsBetter, double value) {
        return new Quality.Scored(
                metric,
                metric,
                value,
                value - 0.02,
                value + 0.02,
                0.95,
                "t",
                value,
                120,
                120,
                higherIsBetter,
                1,
                null,
                null,
                null);
    }
}
