package dev.aloi.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringConfigTest {
    @Test
    void needsNothingSet() {
        ScoringConfig config = config(Map.of());

        assertThat(config.resamples()).isEqualTo(1000);
        assertThat(config.relayPause()).isEqualTo(Duration.ofMillis(250));
        assertThat(config.progressPause()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.reviewPause()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.samplesAtHand()).isEqualTo(512);
        assertThat(config.metrics()).isEmpty();
        assertThat(config.encoders()).isEmpty();
    }

    @Test
    void refusesWhatIsNoNumber() {
        Map<String, String> wrong = Map.of("aloi.scoring.resamples", "many");

        assertThatThrownBy(() -> config(wrong)).hasMessageContaining("resamples");
    }

    private static ScoringConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(ScoringConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(ScoringConfig.class);
    }
}
