package dev.aloi.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.trial.Evaluation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsAtHandTest {
    private static final int CANDIDATES = 100;

    private final FoldsAtHand folds = new FoldsAtHand(1000, 300_000);
    private final List<String> folded = new ArrayList<>();

    @Test
    void foldsAnEvaluationOnce() {
        of(evaluation("ev-1"));
        of(evaluation("ev-1"));

        assertThat(folded).containsExactly("ev-1 by exactMatch");
    }

    @Test
    void foldsAnewByAnotherMetric() {
        of(evaluation("ev-1"));
        of(evaluation("ev-1").by(1));

        assertThat(folded).containsExactly("ev-1 by exactMatch", "ev-1 by rouge1");
    }

    @Test
    void letsGoOfWhatWasRankedLongestAgo() {
        of(evaluation("ev-1"));
        of(evaluation("ev-2"));
        of(evaluation("ev-3"));
        of(evaluation("ev-1"));
        of(evaluation("ev-4"));

        of(evaluation("ev-1"));
        of(evaluation("ev-2"));

        assertThat(folded)
                .containsExactly(
                        "ev-1 by exactMatch",
                        "ev-2 by exactMatch",
                        "ev-3 by exactMatch",
                        "ev-4 by exactMatch",
                        "ev-2 by exactMatch");
    }

    private void of(Evaluation evaluation) {
        folds.of(evaluation, Map.of(), () -> {
            folded.add(evaluation.request().evaluation() + " by "
                    + evaluation.deciding().spec());
            return new FoldedRuns(List.of(), Optional.empty(), Map.of());
        });
    }

    private static Evaluation evaluation(String id) {
        return Evaluation.of(
                new EvaluationRequested(
                        new TenantId("acme"),
                        new EvaluationId(id),
                        new SuiteVersion("suite@0123456789ab"),
                        "0123456789ab",
                        10,
                        1,
                        List.of("exactMatch", "rouge1"),
                        42,
                        Scenario.DEFAULT,
                        IntStream.range(0, CANDIDATES)
                                .mapToObj(i -> new Candidate(
                                        new RunId(id + "." + i),
                                        "candidate " + i,
                                        null,
                                        new Engine.Onnx("model", null),
                                        Pool.X86_64,
                                        null))
                                .toList(),
                        Instant.EPOCH,
                        null),
                MetricRegistry.BUILT_IN);
    }
}
