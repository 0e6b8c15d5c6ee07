package dev.aloi.catalog.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.RunId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchPlanTest {
    private static final RunId RUN = new RunId("ev-1.2");

    @Test
    void cutsByTheNumberOfTrials() {
        List<BatchPlan.Batch> batches = new BatchPlan(16, 1000).cut(RUN, 1, Collections.nCopies(40, 1));

        assertThat(batches).extracting(BatchPlan.Batch::first).containsExactly(0, 16, 32);
        assertThat(batches).extracting(BatchPlan.Batch::last).containsExactly(16, 32, 40);
        assertThat(batches)
                .extracting(batch -> batch.id().value())
                .containsExactly("ev-1.2.b1", "ev-1.2.b2", "ev-1.2.b3");
    }

    @Test
    void cutsByTheAmountOfText() {
        List<BatchPlan.Batch> batches = new BatchPlan(16, 1000).cut(RUN, 1, List.of(500, 500, 1, 999, 2));

        assertThat(batches).extracting(BatchPlan.Batch::last).containsExactly(2, 4, 5);
    }

    @Test
    void sendsAnOversizedSampleAlone() {
        List<BatchPlan.Batch> batches = new BatchPlan(16, 1000).cut(RUN, 1, List.of(1, 5000, 1));

        assertThat(batches).extracting(BatchPlan.Batch::last).containsExactly(1, 2, 3);
    }

    @Test
    void neverMixesRepetitions() {
        List<BatchPlan.Batch> batches = new BatchPlan(16, 1000).cut(RUN, 3, List.of(1, 1));

        assertThat(batches)
                .extracting(BatchPlan.Batch::repetition, BatchPlan.Batch::number, BatchPlan.Batch::last)
                .containsExactly(tuple(0, 1, 2), tuple(1, 2, 2), tuple(2, 3, 2));
    }

    @Test
    void sendsMoreRecordedCompletionsTogetherThanPrompts() {
        assertThat(BatchPlan.of(new Engine.Onnx("models/small", null)).maxTrials())
                .isEqualTo(16);
        assertThat(BatchPlan.of(new Engine.Replay(new RecordingId("rec-1"), false))
                        .maxTrials())
                .isEqualTo(200);
    }
}
