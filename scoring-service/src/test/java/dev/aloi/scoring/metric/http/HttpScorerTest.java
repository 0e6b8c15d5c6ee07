package dev.aloi.scoring.metric.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpScorerTest {
    private final Deque<Category> failures = new ArrayDeque<>();
    private final Scorers flaky = _ -> {
        if (!failures.isEmpty()) {
            throw new UnmeasuredException(failures.pop());
        }
        return "{\"score\": 1}".getBytes(StandardCharsets.UTF_8);
    };
    private final Metric metric = MetricRegistry.BUILT_IN
            .with(new RetryingScorers(flaky, List.of(Duration.ZERO, Duration.ZERO)))
            .parse("http");

    @Test
    void aScorerThatCannotBeReachedIsAskedThreeTimes() {
        failures.addAll(List.of(Category.SCORER_UNREACHABLE, Category.SCORER_TIMED_OUT));

        assertThat(metric.measure("a", List.of()).at(0)).isEqualTo(1);

        failures.addAll(List.of(Category.SCORER_UNREACHABLE, Category.SCORER_UNREACHABLE, Category.SCORER_UNREACHABLE));
        assertThatThrownBy(() -> metric.measure("a", List.of())).hasMessage("the scorer could not be reached");
    }

    @Test
    void aScorerThatAnswersNonsenseIsAskedOnce() {
        failures.addAll(List.of(Category.SCORER_FAILED, Category.SCORER_FAILED));

        assertThatThrownBy(() -> metric.measure("a", List.of())).hasMessage("the scorer answered without a score");
        assertThat(failures).hasSize(1);
    }

    @Test
    void onlyAddressesWithoutPasswordsAreTaken() {
        for (String url :
                List.of("ftp://example.org", "example.org/score", "http:///score", "http://me:secret@x.org")) {
            assertThatThrownBy(() -> Metrics.parse("http:url=" + url))
                    .isInstanceOf(InvalidMetricException.class)
                    .hasMessageStartingWith("the option url of http is an address with http:// or https://")
                    .hasMessageNotContaining("secret");
        }
        assertThatThrownBy(() -> Metrics.parse("http:url='a b'")).hasMessage("the option url of http is no address");
        assertThatThrownBy(() -> Metrics.parse("http:token=../x"))
                .hasMessageStartingWith("the option token of http is a name in capitals");
    }

    @Test
    void whereNobodyMayBeCalledNobodyIs() {
        Metric closed = Metrics.parse("http");

        assertThatThrownBy(() -> closed.measure("a", List.of()))
                .isInstanceOfSatisfying(
                        UnmeasuredException.class,
                        it -> assertThat(it.category()).isEqualTo(Category.SCORER_FORBIDDEN));
    }

    @Test
    void itIsMeasuredApartAlsoWhereItJudgesAttempts() {
        assertThat(Metrics.parse("pass@k:of=http").callsOut()).isTrue();
        assertThat(Metrics.parse("bleu").callsOut()).isFalse();
    }
}
