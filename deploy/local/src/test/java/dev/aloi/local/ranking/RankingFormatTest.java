package dev.aloi.local.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.catalog.Constraints;
import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.catalog.Weighting;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.scoring.Change;
import dev.aloi.contracts.scoring.Comparison;
import dev.aloi.contracts.scoring.Decision;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.Front;
import dev.aloi.contracts.scoring.Latency;
import dev.aloi.contracts.scoring.Pairs;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.Rank;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.contracts.scoring.Verdict;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Money;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.table.Numbers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingFormatTest {
    private static final RankingUpdated RANKING = new RankingUpdated(
            new TenantId("local"),
            new EvaluationId("ev-1"),
            7,
            EvaluationState.COMPLETED,
            new TrialCounts(120, 119, Map.of(FailureCategory.NOT_RECORDED, 1)),
            List.of(modelled(), recorded(), broken()),
            "rouge1",
            new Pairs(
                    List.of(new RunId("ev-1.1"), new RunId("ev-1.2")),
                    List.of(List.of(0.5, 0.98), List.of(0.02, 0.5)),
                    List.of(List.of(1.0, 0.2), List.of(0.2, 1.0))),
            decision(),
            new Change(List.of("rouge1", "bleu"), List.of("rouge1", "bleu"), 0));

    private static final String TABLE = """
            rank     candidate          P(best)              rouge1 [95 %] n/N             bleu [95 %] n/N
            ----------------------------------------------------------------------------------------------
            1        visit-notes-small     98 %  0.4123 [0.3917, 0.4329] 60/60  12.30 [11.69, 12.92] 60/60
            2 [1-2]  =GPT-4, "turbo"        2 %  0.4000 [0.3800, 0.4200] 60/60     9.50 [9.03, 9.98] 60/60
            -        broken                   -                 not scored (a)              not scored (a)

            rank     candidate          Pareto front  trials      p50      p95  cost, USD /1,000         energy, Wh /1,000       carbon, g CO2e /1,000
            ------------------------------------------------------------------------------------------------------------------------------------------
            1        visit-notes-small     yes, 93 %   60/60  12.0 ms  30.0 ms        0.0123 (b)  0.200 [0.100, 0.400] (c)  0.0800 [0.0500, 0.200] (d)
            2 [1-2]  =GPT-4, "turbo"        open (e)   59/60        -        -       unknown (f)               unknown (g)                 unknown (g)
            -        broken                        -    0/60        -        -                 -                         -                           -

            verdicts by rouge1: a difference of 0.0200 would not matter; p corrected for 1 pairs (Holm)
              not enough data to tell =GPT-4, "turbo" from visit-notes-small: about 38 more samples: -0.0123 [-0.0300, +0.0054], p 0.200, 59 samples, paired t, 59 samples
            by weights (quality 75 %, cost 25 %), weighted sum:
              visit-notes-small: 0.800 [0.700, 0.900], best in 97 % of the resamples
              =GPT-4, "turbo" is excluded: its cost is 3 USD, too much
              =GPT-4, "turbo" would win if 12 % of the weight moved: quality 63 %, cost 37 %
            =GPT-4, "turbo": 1 not recorded; counted as missing, not as wrong
            broken failed: broken/config.json: missing
            (a) no completion
            (b) priced: instance price x time
            (c) modelled: CPU time x modelled watts per vCPU
            (d) modelled: energy x grid intensity, plus the embodied share
            (e) nothing can be shown to beat it: its cost, carbon is not known
            (f) no token prices were given
            (g) recorded elsewhere
            rouge1: rouge1|stem:no
            bleu: bleu|tok:13a
            intervals: 95 %; rouge1 by percentile bootstrap, 1000 resamples; bleu by percentile bootstrap, 1000 resamples; ranks by rouge1 from one bootstrap that all candidates share
            assumed: utilisation 50 %
            assumed: PUE 1.2""";

    @Test
    void tableShowsQualityThenEffortThenMethods() {
        var lines = RankingTable.lines(RANKING);

        assertThat(String.join("\n", lines)).isEqualTo(TABLE);
    }

    @Test
    void manyMetricsAreShownInSeveralTablesOfAtMost140Columns() {
        var quality = List.of("rougeL", "rouge1", "rouge2", "rougeLsum", "bleu", "exactMatch").stream()
                .<Quality>map(metric -> scored(metric, 0.5, 1))
                .toList();
        var row = new RankingRow(
                new RunId("ev-1.1"),
                "visit-notes-medium",
                "onnx",
                new TrialCounts(60, 60, Map.of()),
                new Rank(1, 1, 2, 0.9),
                quality,
                null,
                null,
                null,
                null,
                null);

        var lines = RankingTable.lines(new RankingUpdated(
                RANKING.tenant(),
                RANKING.evaluation(),
                1,
                EvaluationState.COMPLETED,
                row.trials(),
                List.of(row),
                null,
                null,
                null,
                null));

        assertThat(lines.stream().filter(line -> line.startsWith("rank"))).hasSize(3);
        assertThat(lines.stream().filter(line -> line.startsWith("rank") || line.startsWith("1 ")))
                .allMatch(line -> line.length() <= 140);
    }

    @Test
    void csvHasALinePerCandidateAndNoFormula() throws JsonProcessingException {
        var csv = RankingFormat.CSV
                .write(GatewayClient.JSON.writeValueAsString(RANKING))
                .split("\r\n");

        assertThat(csv).hasSize(4);
        assertThat(csv[0])
                .startsWith("rank,rankLow,rankHigh,pBest,run,candidate,engine,trials,completed,failed,failure");
        assertThat(csv[1]).startsWith("1,1,1,0.98,ev-1.1,visit-notes-small,onnx,60,60,0,,0.4123,");
        assertThat(csv[2]).contains("\"'=GPT-4, \"\"turbo\"\"\"");
        assertThat(csv).allMatch(line -> columns(line) == columns(csv[0]));
    }

    @Test
    void jsonIsTheRankingThatTheServiceWrote() throws JsonProcessingException {
        var json = GatewayClient.JSON.writeValueAsString(RANKING);

        assertThat(GatewayClient.ranking(RankingFormat.JSON.write(json))).isEqualTo(RANKING);
    }

    @Test
    void formatFollowsTheNameOfTheFile() {
        assertThat(RankingFormat.ofFile("r.csv")).isEqualTo(RankingFormat.CSV);
        assertThat(RankingFormat.ofFile("r.txt")).isEqualTo(RankingFormat.TABLE);
        assertThat(RankingFormat.ofFile("ranking.json")).isEqualTo(RankingFormat.JSON);
        assertThat(RankingFormat.ofFile("ranking")).isEqualTo(RankingFormat.JSON);
    }

    @Test
    void numbersHaveTheDigitsThatMeanSomething() {
        assertThat(Numbers.quantity(0.00123456)).isEqualTo("0.00123");
        assertThat(Numbers.quantity(0.000000111)).isEqualTo("1.11e-7");
        assertThat(Numbers.quantity(1.5e-12)).isEqualTo("1.50e-12");
        assertThat(Numbers.quantity(12345.6)).isEqualTo("12300");
        assertThat(Numbers.quantity(0)).isEqualTo("0");
        assertThat(Numbers.quantity(0.9999)).isEqualTo("1.00");
        assertThat(Numbers.quantity(1.0)).isEqualTo("1.00");
        assertThat(Numbers.duration(Duration.ofNanos(123_456_789))).isEqualTo("123 ms");
        assertThat(Numbers.duration(Duration.ofMillis(12_345))).isEqualTo("12.3 s");
        assertThat(Numbers.duration(Duration.ofNanos(4_200))).isEqualTo("4.20 µs");
    }

    private static int columns(String line) {
        return line.replaceAll("\"[^\"]*\"", "").split(",", -1).length;
    }

    private static RankingRow modelled() {
        var figures = new Footprint.Figures(
                new Amount.Known<>(
                        Money.usd("0.0123"),
                        Money.usd("0.0123"),
                        Money.usd("0.0123"),
                        Amount.Basis.PRICED,
                        "instance price x time",
                        List.of("utilisation 50 %")),
                new Amount.Known<>(
                        Energy.wattHours(0.1),
                        Energy.wattHours(0.2),
                        Energy.wattHours(0.4),
                        Amount.Basis.MODELLED,
                        "CPU time x modelled watts per vCPU",
                        List.of()),
                carbon(),
                carbon(),
                carbon());
        return new RankingRow(
                new RunId("ev-1.1"),
                "visit-notes-small",
                "onnx",
                new TrialCounts(60, 60, Map.of()),
                new Rank(1, 1, 1, 0.98),
                List.of(scored("rouge1", 0.4123, 1), scored("bleu", 12.3, 100)),
                new Latency(60, Duration.ofMillis(12), Duration.ofMillis(30), null, null, null),
                new Footprint(60, figures, figures),
                null,
                null,
                new Front(true, 0.93, List.of()));
    }

    private static Amount<Carbon> carbon() {
        return new Amount.Known<>(
                Carbon.grams(0.05),
                Carbon.grams(0.08),
                Carbon.grams(0.2),
                Amount.Basis.MODELLED,
                "energy x grid intensity, plus the embodied share",
                List.of("PUE 1.2"));
    }

    private static RankingRow recorded() {
        var unknown = new Footprint.Figures(
                new Amount.Unknown<>("no token prices were given"),
                new Amount.Unknown<>("recorded elsewhere"),
                new Amount.Unknown<>("recorded elsewhere"),
                new Amount.Unknown<>("recorded elsewhere"),
                new Amount.Unknown<>("recorded elsewhere"));
        return new RankingRow(
                new RunId("ev-1.2"),
                "=GPT-4, \"turbo\"",
                "replay",
                new TrialCounts(60, 59, Map.of(FailureCategory.NOT_RECORDED, 1)),
                new Rank(2, 1, 2, 0.02),
                List.of(scored("rouge1", 0.4, 1), scored("bleu", 9.5, 100)),
                null,
                new Footprint(59, unknown, unknown),
                null,
                new Comparison(
                        new RunId("ev-1.2"),
                        new RunId("ev-1.1"),
                        59,
                        -0.0123,
                        -0.03,
                        0.0054,
                        0.95,
                        0.2,
                        0.2,
                        0.2,
                        -0.2,
                        0.9,
                        "paired t, 59 samples",
                        new Verdict(
                                Verdict.Kind.NOT_ENOUGH_DATA,
                                0.02,
                                38L,
                                "not enough data to tell =GPT-4, \"turbo\" from visit-notes-small: about 38 more samples")),
                new Front(true, 1, List.of(Goal.COST, Goal.CARBON)));
    }

    private static Decision decision() {
        return new Decision(
                new Constraints(Money.usd("0.01"), null, null, null),
                new Weighting(Map.of(Goal.QUALITY, 0.75, Goal.COST, 0.25), Weighting.Method.SUM),
                List.of(
                        new Decision.Row(
                                new RunId("ev-1.1"),
                                "visit-notes-small",
                                false,
                                List.of(),
                                new Decision.Score(0.8, 0.7, 0.9, 0.97),
                                List.of()),
                        new Decision.Row(
                                new RunId("ev-1.2"),
                                "=GPT-4, \"turbo\"",
                                true,
                                List.of(new Decision.Breach("maxCost", true, "its cost is 3 USD, too much")),
                                null,
                                List.of(Goal.COST))),
                new Decision.Flip(
                        new RunId("ev-1.2"), "=GPT-4, \"turbo\"", 0.12, Map.of(Goal.QUALITY, 0.63, Goal.COST, 0.37)),
                "weighted sum");
    }

    private static RankingRow broken() {
        return new RankingRow(
                new RunId("ev-1.3"),
                "broken",
                "onnx",
                new TrialCounts(60, 0, Map.of(FailureCategory.MODEL_UNUSABLE, 60)),
                null,
                List.of(
                        new Quality.Unscored("rouge1", "rouge1|stem:no", "no completion"),
                        new Quality.Unscored("bleu", "bleu|tok:13a", "no completion")),
                null,
                null,
                "broken/config.json: missing",
                null,
                null);
    }

    private static Quality scored(String metric, double value, double scale) {
        return new Quality.Scored(
                metric,
                metric.equals("bleu") ? "bleu|tok:13a" : metric + "|stem:no",
                value,
                value * 0.95,
                value * 1.05,
                0.95,
                "percentile bootstrap, 1000 resamples",
                value,
                60,
                60,
                true,
                scale,
                null,
                null,
                null);
    }
}
