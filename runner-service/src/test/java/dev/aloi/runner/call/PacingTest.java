package dev.aloi.runner.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacingTest {
    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    /** As a monotonic clock may: its origin is arbitrary. */
    private static final long NOW = Long.MAX_VALUE - 5 * MILLISECOND;

    private final Pacing pacing = new Pacing();

    @Test
    void holdsNobodyBackBeforeAnAnswerHasCome() {
        pacing.begins(NOW, 20);

        assertThat(pacing.pause(NOW)).isZero();
    }

    /** 50 calls of 50 ms come each millisecond: ten are 8 ms apart, the first of which is now and one of which may be early. */
    @Test
    void spreadsACrowdOverEightTenthsOfTheTimeThatItWouldTakeEvenly() {
        pacing.answered(Duration.ofMillis(50));
        long now = NOW;
        for (int i = 0; i < 10; i++) {
            now += pacing.pause(now);
            pacing.begins(now, 50);
        }

        assertThat(now - NOW).isEqualTo(MILLISECOND * 62 / 10);
    }

    @Test
    void holdsNobodyBackWhoComesEvenly() {
        pacing.answered(Duration.ofMillis(50));
        for (int i = 0; i < 1_000; i++) {
            long now = NOW + i * MILLISECOND;
            assertThat(pacing.pause(now)).isZero();
            pacing.begins(now, 50);
        }
    }

    @Test
    void keepsSlowCallsNoFurtherApart() {
        pacing.answered(Duration.ofSeconds(60));
        pacing.begins(NOW, 20);

        assertThat(pacing.pause(NOW)).isEqualTo(MILLISECOND);
    }

    @Test
    void followsTheLatency() {
        pacing.answered(Duration.ofMillis(80));
        for (int i = 0; i < 640; i++) {
            pacing.answered(Duration.ofMillis(40));
        }
        pacing.begins(NOW, 20);

        assertThat(pacing.pause(NOW)).isCloseTo(MILLISECOND * 6 / 10, offset(MILLISECOND / 100));
    }

    /** What was not used is not saved up. */
    @Test
    void letsNoCrowdInAfterAPause() {
        pacing.answered(Duration.ofMillis(100));
        pacing.begins(NOW, 50);
        long later = NOW + 1_000 * MILLISECOND;
        pacing.begins(later, 50);

        assertThat(pacing.pause(later)).isPositive();
    }
}
