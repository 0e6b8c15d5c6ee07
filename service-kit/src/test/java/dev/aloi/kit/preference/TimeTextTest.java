package dev.aloi.kit.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    @ParameterizedTest
    @CsvSource({"800ms, PT0.8S", "2.5s, PT2.5S", "30 min, PT30M", "2h, PT2H", "PT1H30M, PT1H30M"})
    void readsWhatPeopleWrite(String text, Duration expected) {
        assertThat(TimeText.parse(text)).contains(expected);
    }

    @Test
    void holdsTheLongest() {
        assertThat(TimeText.parse("999999.999999999h").orElseThrow()).isGreaterThan(Duration.ofHours(999_999));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "5", "-5s", "1e3s", "1000000h", "2 days"})
    void tellsWhatIsNone(String text) {
        assertThat(TimeText.parse(text)).isEmpty();
    }
}
