package dev.aloi.kit.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.Constraints;
import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.catalog.Weighting;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceReaderTest {
    private final List<String> faults = new ArrayList<>();
    private final PreferenceReader reader = new PreferenceReader((name, why) -> faults.add(name + ": " + why));

    @Test
    void readsConstraints() {
        Constraints read = reader.constraints(
                Map.of("maxCost", "2.50", "currency", "EUR", "maxP95", "2.5s", "maxCarbon", "30", "minQuality", "0.4"));

        assertThat(read)
                .isEqualTo(new Constraints(
                        new Money(new BigDecimal("2.50"), "EUR"), Duration.ofMillis(2500), Carbon.grams(30), 0.4));
        assertThat(faults).isEmpty();
    }

    @Test
    void takesMoneyForDollars() {
        assertThat(reader.constraints(Map.of("maxCost", "3")).maxCost()).isEqualTo(Money.usd("3"));
    }

    @ParameterizedTest
    @CsvSource({"800ms, PT0.8S", "800 ms, PT0.8S", "2s, PT2S", "1.5min, PT1M30S", "PT3S, PT3S"})
    void readsTimes(String text, Duration time) {
        assertThat(reader.constraints(Map.of("maxP95", text)).maxP95()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxCost | cheap | maxCost: must be a number, as in 0.5",
                "maxCost | 0 | maxCost: must be more than 0",
                "maxCarbon | -1 | maxCarbon: must be more than 0",
                "maxP95 | 2 parsecs | maxP95: must be a time, as in 800ms or 2.5s",
                "maxP95 | 0s | maxP95: must be a time, as in 800ms or 2.5s",
                "minQuality | 1e400 | minQuality: must be a number, as in 0.5",
                "currency | dollars | currency: must be a currency's three letters, as in USD",
                "maxFun | 1 | maxFun: is unknown; known are maxCost, currency, maxP95, maxCarbon, minQuality"
            })
    void tellsWhatIsWrongWithAConstraint(String name, String text, String fault) {
        reader.constraints(Map.of(name, text));

        assertThat(faults).containsExactly(fault);
    }

    @Test
    void makesWeightsSumToOne() {
        Weighting read = reader.weighting(Map.of("quality", "6", "cost", "3", "carbon", "1"), "topsis")
                .orElseThrow();

        assertThat(read.method()).isEqualTo(Weighting.Method.TOPSIS);
        assertThat(read.weights()).isEqualTo(Map.of(Goal.QUALITY, 0.6, Goal.COST, 0.3, Goal.CARBON, 0.1));
    }

    @Test
    void tellsWhatIsWrongWithWeights() {
        assertThat(reader.weighting(Map.of("speed", "1"), null)).isEmpty();
        assertThat(reader.weighting(Map.of("cost", "-1"), null)).isEmpty();
        assertThat(reader.weighting(Map.of("cost", "0"), null)).isEmpty();
        assertThat(reader.weighting(Map.of("cost", "1"), "magic")).isEmpty();

        assertThat(faults)
                .containsExactly(
                        "speed: is no goal; goals are quality, cost, latency, carbon",
                        "cost: must not be negative",
                        ": at least one weight must be more than 0",
                        "method: must be sum or topsis");
    }

    @Test
    void marginsAreOfMetricsThatAreAskedFor() {
        Map<String, Double> read =
                reader.margins(Map.of("bleu", "1.5", "ter", "1", "rouge1", "0"), List.of("bleu", "rouge1"));

        assertThat(read).isEqualTo(Map.of("bleu", 1.5));
        assertThat(faults)
                .containsExactlyInAnyOrder("ter: is no metric of this evaluation", "rouge1: must be more than 0");
    }
}
