package dev.aloi.scoring.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.scoring.MetricNames;
import org.junit.jupiter.api.Test;

class MetricNamesTest {
    /** A correction is only there once an evaluation has ended. */
    @Test
    void anEvaluationMayAskForEveryMetricThatNeedsNoCorrection() {
        assertThat(MetricNames.ALL)
                .containsExactlyInAnyOrderElementsOf(Metrics.known().stream()
                        .filter(family -> !family.standard().needs().contains(Need.CORRECTION))
                        .map(MetricFamily::name)
                        .toList());
    }
}
