package dev.aloi.catalog.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallWindowTest {
    private final CallWindow window = new CallWindow(2_000);

    private static EvaluationEntity evaluation(int announced, int completed, String failures) {
        EvaluationEntity evaluation = new EvaluationEntity();
        evaluation.announcedCalls = announced;
        evaluation.completed = completed;
        evaluation.failures = failures;
        return evaluation;
    }

    @Test
    void isOpenWhileFewerAreOnTheirWayThanItHolds() {
        assertThat(window.isOpen(evaluation(1_999, 0, "{}"), 1)).isTrue();
        assertThat(window.isOpen(evaluation(2_000, 0, "{}"), 1)).isFalse();
        assertThat(window.isOpen(evaluation(2_000, 1, "{}"), 1)).isTrue();
        assertThat(window.isOpen(evaluation(2_000, 0, "{\"TIMED_OUT\":1}"), 1)).isTrue();
    }

    @Test
    void isSharedByEvaluationsButNeverTooSmall() {
        assertThat(window.isOpen(evaluation(999, 0, "{}"), 2)).isTrue();
        assertThat(window.isOpen(evaluation(1_000, 0, "{}"), 2)).isFalse();
        assertThat(window.isOpen(evaluation(511, 0, "{}"), 100)).isTrue();
        assertThat(window.isOpen(evaluation(512, 0, "{}"), 100)).isFalse();
    }

    @Test
    void letsTheRestOfACancelledEvaluationGo() {
        EvaluationEntity cancelled = evaluation(100_000, 0, "{}");
        cancelled.cancelledAt = Instant.EPOCH;

        assertThat(window.isOpen(cancelled, 1)).isTrue();
    }

    @Test
    void interleavesWhatIsCalledAndKeepsTheRestInOrder() {
        assertThat(Interleaving.of(
                        List.of(List.of("a1", "a2", "a3"), List.of("b1"), List.of("c1", "c2")), List.of("x", "y")))
                .containsExactly("a1", "b1", "c1", "a2", "c2", "a3", "x", "y");
    }
}
