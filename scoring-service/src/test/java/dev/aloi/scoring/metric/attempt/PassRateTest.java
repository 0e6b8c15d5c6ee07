package dev.aloi.scoring.metric.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.Statistics;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PassRateTest {
    private static final List<String> REFERENCE = List.of("42");

    @Test
    void attemptsAtASampleAddUpBeforeTheyAreScored() {
        Statistics summed = summed(Metrics.parse("pass@k:k=2"), "42", "41", "42", "no", "7");

        assertThat(summed).isEqualTo(Statistics.of(5, 2));
        // of ten pairs three hold no right one, and one nothing but right ones
        assertThat(Metrics.parse("pass@k:k=2").score(summed)).isCloseTo(0.7, within(1e-12));
        assertThat(Metrics.parse("pass^k:k=2").score(summed)).isCloseTo(0.1, within(1e-12));
    }

    private static Statistics summed(Metric metric, String... completions) {
        return Statistics.sum(
                Stream.of(completions)
                        .map(completion -> metric.measure(completion, REFERENCE))
                        .toList(),
                metric.width());
    }

    @Test
    void anyMetricMayJudge() {
        Metric close = Metrics.parse("pass@k:of='rouge1:stem=true',from=0.5");
        Metric fewEdits = Metrics.parse("pass@k:of=ter,from=50");

        assertThat(close.measure("he coughed", List.of("he coughs a lot")).at(1))
                .isEqualTo(1);
        assertThat(close.measure("she slept", List.of("he coughs a lot")).at(1)).isZero();
        assertThat(fewEdits.measure("no fever", List.of("no fever")).at(1)).isEqualTo(1);
        assertThat(fewEdits.measure("nothing at all", List.of("no fever")).at(1))
                .isZero();
    }

    @Test
    void itTakesAsManyAttemptsAsAreAskedFor() {
        assertThat(Metrics.parse("pass@k:k=5").attempts()).isEqualTo(5);
        assertThat(Metrics.parse("bleu").attempts()).isEqualTo(1);
    }
}
