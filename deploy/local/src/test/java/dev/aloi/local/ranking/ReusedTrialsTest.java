package dev.aloi.local.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.Latency;
import dev.aloi.contracts.scoring.Rank;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.TrialCounts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was taken over from earlier evaluations is told, and never as new. */
class ReusedTrialsTest {
    private static final Latency LATENCY =
            new Latency(60, Duration.ofMillis(12), Duration.ofMillis(20), null, null, null);

    private static final RankingUpdated RANKING = new RankingUpdated(
            new TenantId("local"),
            new EvaluationId("ev-2"),
            1,
            EvaluationState.COMPLETED,
            new TrialCounts(180, 180, Map.of(), 100),
            List.of(
                    row("plain", new TrialCounts(60, 60, Map.of(), 60), LATENCY.ofEarlierTrials()),
                    row("mixed", new TrialCounts(60, 60, Map.of(), 40), LATENCY),
                    row("asked", new TrialCounts(60, 60, Map.of()), LATENCY)),
            null,
            null,
            null,
            null);

    private static RankingRow row(String name, TrialCounts trials, Latency latency) {
        return new RankingRow(
                new RunId("ev-2." + name),
                name,
                "openai",
                trials,
                new Rank(1, 1, 2, 0.5),
                List.of(),
                latency,
                null,
                null,
                null,
                null);
    }

    @Test
    void theTableSaysHowManyAndWhoseTheTimesAre() {
        var lines = RankingTable.lines(RANKING);

        assertThat(lines)
                .contains(
                        "reused: 100 of 180 trials were taken over from earlier evaluations; nothing was spent on them",
                        "(a) no trial was run: the times are those of the trials that were taken over",
                        "(b) of the 60 trials that were run");
        assertThat(lines).anyMatch(line -> line.contains("60/60, 60 reused") && line.contains("12.0 ms (a)"));
        assertThat(lines)
                .anyMatch(line -> line.contains("asked") && line.contains("60/60") && !line.contains("reused"));
    }

    @Test
    void csvHasAColumnForIt() {
        var lines = RankingCsv.of(RANKING).split("\r\n");

        assertThat(lines[0]).endsWith(",reused,latencyTrials,latencyEarlier");
        assertThat(lines[1]).endsWith(",60,60,true");
        assertThat(lines[2]).endsWith(",40,60,false");
        assertThat(lines[3]).endsWith(",0,60,false");
    }
}
