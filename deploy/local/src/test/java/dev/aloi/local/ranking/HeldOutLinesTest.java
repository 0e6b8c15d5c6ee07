package dev.aloi.local.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.HeldOut;
import dev.aloi.contracts.scoring.Overfitting;
import dev.aloi.contracts.scoring.Overfitting.Alarm;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.TrialCounts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeldOutLinesTest {
    private static final TrialCounts ALL = new TrialCounts(120, 120, Map.of());
    private static final Quality.Scored BEST = new Quality.Scored(
            "rougeL", "rougeL", 0.71, 0.66, 0.76, 0.95, "t", 0.71, 59, 60, true, 1, null, null, null);
    private static final Overfitting.Gap GAP = new Overfitting.Gap(0.1, 0.02, 0.18, 0.9, "Welch t", 60, 59);

    @Test
    void tellsWhoIsBestWhoIsNotAndWhoWasTunedTooClosely() {
        var lines = HeldOutLines.of(ranking(
                row("ev-2.1", "small", told("ev-2.1", true, 3, new Overfitting(Alarm.NONE, GAP))),
                row("ev-2.2", "tuned", told("ev-2.1", false, 4, new Overfitting(Alarm.RAISED, GAP))),
                row("ev-2.3", "plain", told("ev-2.1", false, 5, new Overfitting(Alarm.NONE, null))),
                row("ev-2.4", "broken", null)));

        assertThat(lines)
                .containsExactly(
                        "held out (visits-held-out@3), by rougeL: told where it beats the best so far by more than chance",
                        "  small: the best so far, 0.7100 [0.6600, 0.7600], 59/60 samples; look 3; no sign of"
                                + " overfitting: 0.1000 [0.0200, 0.1800] better on the samples tuned on",
                        "  tuned: no better than the best so far, small: 0.7100 [0.6600, 0.7600], 59/60 samples; look 4;"
                                + " OVERFITTED: 0.1000 [0.0200, 0.1800] better on the samples tuned on",
                        "  plain: no better than the best so far, small: 0.7100 [0.6600, 0.7600], 59/60 samples; look 5;"
                                + " no sign of overfitting");
    }

    @Test
    void namesABestOfAnotherEvaluationByItsRun() {
        var lines = HeldOutLines.of(ranking(
                row("ev-2.1", "small", told("ev-1.9", false, 7, new Overfitting(Alarm.EXHAUSTED, null)))));

        assertThat(lines.getLast())
                .isEqualTo(
                        "  small: no better than the best so far, run ev-1.9: 0.7100 [0.6600, 0.7600], 59/60 samples;"
                                + " look 7; too many overfits were told of these samples: take new ones");
    }

    @Test
    void whereNothingIsHeldOutThereIsNothingToSay() {
        assertThat(HeldOutLines.of(ranking(row("ev-2.1", "small", null)))).isEmpty();
    }

    private static HeldOut told(String best, boolean improved, long look, Overfitting overfit) {
        return new HeldOut(
                new SuiteVersion("visits-held-out@3"), BEST, new RunId(best), improved, look, 0.05 / 12, overfit);
    }

    private static RankingRow row(String run, String candidate, @Nullable HeldOut told) {
        return new RankingRow(new RunId(run), candidate, "onnx", ALL, null, List.of(), null, null, null, null, null)
                .withHeldOut(told);
    }

    private static RankingUpdated ranking(RankingRow... rows) {
        return new RankingUpdated(
                new TenantId("local"),
                new EvaluationId("ev-2"),
                2,
                EvaluationState.COMPLETED,
                ALL,
                List.of(rows),
                "rougeL",
                null,
                null,
                null);
    }
}
