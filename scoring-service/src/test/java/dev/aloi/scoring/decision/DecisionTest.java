package dev.aloi.scoring.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.contracts.catalog.Constraints;
import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.catalog.LicenceVerdict;
import dev.aloi.contracts.catalog.Weighting;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.scoring.Decision;
import dev.aloi.contracts.scoring.Front;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Money;
import dev.aloi.scoring.stats.Estimated;
import dev.aloi.scoring.stats.Resampling;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    /** Good and dear, fair and cheap, and one that is beaten by the fair one. */
    private final Contender dear = contender("dear", 0.9, 10, 200);

    private final Contender fair = contender("fair", 0.8, 2, 100);
    private final Contender poor = contender("poor", 0.7, 4, 150);

    @Test
    void whoIsBeatenByEveryGoalIsNotOnTheFront() {
        List<Front> fronts = ParetoFront.of(certain(dear, fair, poor));

        assertThat(fronts).extracting(Front::member).containsExactly(true, true, false);
        assertThat(fronts).extracting(Front::probability).containsExactly(1.0, 1.0, 0.0);
    }

    @Test
    void equalsDoNotBeatEachOther() {
        assertThat(ParetoFront.of(certain(fair, fair))).allMatch(Front::member);
    }

    /** In half of the draws the poor one is better than the fair one. */
    @Test
    void chanceOfBeingOnTheFrontComesFromTheDraws() {
        Losses losses = certain(dear, fair, poor);
        double[][] quality = new double[4][];
        for (int draw = 0; draw < 4; draw++) {
            quality[draw] = new double[] {0.9, 0.8, draw < 2 ? 0.7 : 0.85};
        }
        losses.put(Goal.QUALITY, quality);

        assertThat(ParetoFront.of(losses)).extracting(Front::probability).containsExactly(1.0, 1.0, 0.5);
    }

    @Test
    void withoutAFigureNothingCanBeShownToBeatIt() {
        Contender secret = new Contender(
                new RunId("secret"), "secret", Map.of(Goal.QUALITY, exactly(0.1), Goal.LATENCY, exactly(900)));

        List<Front> fronts = ParetoFront.of(certain(dear, secret, poor));

        assertThat(fronts.get(1)).isEqualTo(new Front(true, 1, List.of(Goal.COST)));
        assertThat(fronts.get(2).member()).isTrue();
    }

    @Test
    void whatItsLicencesForbidIsExcludedHoweverGood() {
        LicenceVerdict no = new LicenceVerdict(
                LicenceVerdict.Outcome.FORBIDDEN,
                List.of(new LicenceVerdict.Finding(
                        LicenceVerdict.Effect.FORBIDS, null, "the model", "It allows no commercial use.", null, null)));
        LicenceVerdict open = new LicenceVerdict(LicenceVerdict.Outcome.UNKNOWN, List.of());
        Contender best = new Contender(new RunId("best"), "best", Map.of(Goal.QUALITY, exactly(1)), no);
        Contender unclear = new Contender(new RunId("unclear"), "unclear", Map.of(Goal.QUALITY, exactly(0.5)), open);

        Decision decision = Choice.of(certain(best, unclear), limits(Constraints.NONE), null);

        assertThat(decision.rows()).extracting(Decision.Row::candidate).containsExactly("unclear", "best");
        assertThat(decision.rows()).extracting(Decision.Row::excluded).containsExactly(false, true);
        assertThat(decision.rows()).extracting(Decision.Row::licence).containsExactly(open, no);
    }

    @Test
    void whatBreaksAConstraintIsExcludedAndSaysWhy() {
        Decision decision = Choice.of(
                certain(dear, fair, poor),
                limits(new Constraints(Money.usd("5"), Duration.ofNanos(150), null, 0.75)),
                null);

        assertThat(decision.rows()).extracting(Decision.Row::candidate).containsExactly("fair", "dear", "poor");
        assertThat(decision.rows()).extracting(Decision.Row::excluded).containsExactly(false, true, true);
        assertThat(decision.rows().get(1).breaches())
                .extracting(Decision.Breach::words)
                .containsExactly(
                        "its cost is 10 USD per thousand samples, 5 USD per thousand samples is the most that is"
                                + " allowed",
                        "its latency is 0.0002 ms, 0.00015 ms is the most that is allowed");
        assertThat(decision.rows().get(2).breaches())
                .extracting(Decision.Breach::words)
                .containsExactly("its quality is 0.7, 0.75 is the least that is allowed");
    }

    @Test
    void rangeThatReachesOverALimitExcludesNobody() {
        Contender vague = new Contender(
                new RunId("vague"),
                "vague",
                Map.of(Goal.QUALITY, exactly(1), Goal.CARBON, new Estimated(1, 2, 5, "modelled")));

        Decision decision = Choice.of(
                certain(vague), limits(new Constraints(null, Duration.ofMillis(1), Carbon.grams(4), null)), null);

        assertThat(decision.rows().getFirst().excluded()).isFalse();
        assertThat(decision.rows().getFirst().breaches())
                .containsExactly(
                        new Decision.Breach("maxP95", false, "its latency is not known"),
                        new Decision.Breach(
                                "maxCarbon",
                                false,
                                "its carbon is perhaps on the wrong side: 2 (1 to 5) g CO2e per thousand samples, "
                                        + "4 g CO2e per thousand samples is the most that is allowed"));
    }

    @Test
    void limitsInAnotherCurrencyCannotBeChecked() {
        Decision decision = Choice.of(
                certain(fair), limits(new Constraints(new Money(new BigDecimal("1"), "EUR"), null, null, null)), null);

        assertThat(decision.rows().getFirst().breaches())
                .containsExactly(new Decision.Breach(
                        "maxCost", false, "costs are in USD, the limit is 1 EUR per thousand samples"));
    }

    /** Quality from 0.7 to 0.9 and cost from 2 to 10: fair scores half of the first and all of the second. */
    @Test
    void weightsOfGoalsMakeOneScore() {
        Decision decision = weighed(Weighting.Method.SUM, 0.6, 0.4);

        assertThat(decision.rows()).extracting(Decision.Row::candidate).containsExactly("fair", "dear", "poor");
        assertThat(score(decision, 0).value()).isCloseTo(0.6 * 0.5 + 0.4, CLOSE);
        assertThat(score(decision, 1).value()).isCloseTo(0.6, CLOSE);
        assertThat(score(decision, 0).pBest()).isEqualTo(1);
        assertThat(score(decision, 0).low()).isCloseTo(score(decision, 0).high(), CLOSE);
    }

    /** Dear leads fair by half in quality and trails by all in cost: 0.5 w = 1 - w at w = 2/3, so 1/15 has to move. */
    @Test
    void theSmallestChangeOfWeightsThatMakesAnotherWin() {
        Decision.Flip flip = flip(weighed(Weighting.Method.SUM, 0.6, 0.4));

        assertThat(flip.candidate()).isEqualTo("dear");
        assertThat(flip.moved()).isCloseTo(1.0 / 15, CLOSE);
        assertThat(flip.weights().get(Goal.QUALITY)).isCloseTo(2.0 / 3, CLOSE);
        assertThat(flip.weights().get(Goal.COST)).isCloseTo(1.0 / 3, CLOSE);
    }

    /** The poor one can win nothing; the best by quality alone needs cost to count. */
    @Test
    void aGoalWithoutWeightCanMakeTheDifference() {
        Decision decision = Choice.of(
                certain(dear, fair, poor),
                limits(Constraints.NONE),
                new Weighting(Map.of(Goal.QUALITY, 1.0), Weighting.Method.SUM));

        assertThat(decision.rows().getFirst().candidate()).isEqualTo("dear");
        assertThat(flip(decision).candidate()).isEqualTo("fair");
        assertThat(flip(decision).weights()).containsKeys(Goal.COST);
    }

    @Test
    void whoIsBestByEveryGoalWinsWhateverTheWeights() {
        Contender best = contender("best", 1, 1, 1);

        Decision decision = Choice.of(
                certain(best, poor),
                limits(Constraints.NONE),
                new Weighting(Map.of(Goal.QUALITY, 0.5, Goal.COST, 0.5), Weighting.Method.SUM));

        assertThat(decision.flip()).isNull();
    }

    /** By hand: norms of (0.9, 0.8, 0.7) and (10, 2, 4), distances to the best and the worst of the weighed columns. */
    @Test
    void topsisIsNearnessToTheBest() {
        Decision decision = weighed(Weighting.Method.TOPSIS, 0.6, 0.4);

        double qualityNorm = Math.sqrt(0.81 + 0.64 + 0.49);
        double costNorm = Math.sqrt(100 + 4 + 16);
        double toBest = Math.hypot(0.6 * 0.1 / qualityNorm, 0);
        double toWorst = Math.hypot(0.6 * 0.1 / qualityNorm, 0.4 * 8 / costNorm);
        assertThat(decision.rows().getFirst().candidate()).isEqualTo("fair");
        assertThat(score(decision, 0).value()).isCloseTo(toWorst / (toBest + toWorst), CLOSE);
    }

    @Test
    void changedWeightsOfTopsisDoMakeTheOtherWin() {
        Decision.Flip flip = flip(weighed(Weighting.Method.TOPSIS, 0.6, 0.4));

        double quality = flip.weights().getOrDefault(Goal.QUALITY, 0.0);
        double cost = flip.weights().getOrDefault(Goal.COST, 0.0);
        Decision after = weighed(Weighting.Method.TOPSIS, quality + 1e-6, cost - 1e-6);
        Decision before = weighed(Weighting.Method.TOPSIS, quality - 1e-3, cost + 1e-3);
        assertThat(after.rows().getFirst().candidate()).isEqualTo(flip.candidate());
        assertThat(before.rows().getFirst().candidate()).isEqualTo("fair");
    }

    @Test
    void whoLacksAGoalThatCountsHasNoScore() {
        Contender secret = new Contender(new RunId("secret"), "secret", Map.of(Goal.QUALITY, exactly(1)));

        Decision decision = Choice.of(
                certain(secret, fair, poor),
                limits(Constraints.NONE),
                new Weighting(Map.of(Goal.QUALITY, 0.5, Goal.COST, 0.5), Weighting.Method.SUM));

        assertThat(decision.rows()).extracting(Decision.Row::candidate).containsExactly("fair", "poor", "secret");
        assertThat(decision.rows().getLast().score()).isNull();
        assertThat(decision.rows().getLast().unknown()).containsExactly(Goal.COST);
    }

    /** Costs of 1 to 9 and 4 to 6, alike in the middle: drawn independently either is cheaper in half of the draws. */
    @Test
    void rangesAreCarriedThroughToTheChanceOfBeingBest() {
        Contender vague = contender("vague", 0.5, new Estimated(1, 5, 9, "a"));
        Contender exact = contender("exact", 0.5, new Estimated(4, 5, 6, "b"));
        Losses losses = new Losses(List.of(vague, exact), true, 2000);
        losses.put(Goal.QUALITY, repeated(2000, 0.5, 0.5));
        losses.put(
                Goal.COST,
                Estimated.draws(List.of(vague.figure(Goal.COST), exact.figure(Goal.COST)), new Resampling(5, 2000)));

        Decision decision = Choice.of(
                losses,
                limits(Constraints.NONE),
                new Weighting(Map.of(Goal.QUALITY, 0.5, Goal.COST, 0.5), Weighting.Method.TOPSIS));

        assertThat(score(decision, 0).pBest()).isCloseTo(0.5, within(0.05));
        assertThat(score(decision, 0).low()).isLessThan(score(decision, 0).high());
    }

    private Decision weighed(Weighting.Method method, double quality, double cost) {
        return Choice.of(
                certain(dear, fair, poor),
                limits(Constraints.NONE),
                new Weighting(Map.of(Goal.QUALITY, quality, Goal.COST, cost), method));
    }

    private static Decision.Score score(Decision decision, int row) {
        return Objects.requireNonNull(decision.rows().get(row).score());
    }

    private static Decision.Flip flip(Decision decision) {
        return Objects.requireNonNull(decision.flip());
    }

    private static Limits limits(Constraints constraints) {
        return new Limits(constraints, true, "USD");
    }

    private static Contender contender(String name, double quality, double cost, double latency) {
        return new Contender(
                new RunId(name),
                name,
                Map.of(Goal.QUALITY, exactly(quality), Goal.COST, exactly(cost), Goal.LATENCY, exactly(latency)));
    }

    private static Contender contender(String name, double quality, Estimated cost) {
        return new Contender(new RunId(name), name, Map.of(Goal.QUALITY, exactly(quality), Goal.COST, cost));
    }

    private static Estimated exactly(double value) {
        return new Estimated(value, value, value, "priced");
    }

    /** Four draws in which nothing varies. */
    private static Losses certain(Contender... contenders) {
        Losses losses = new Losses(List.of(contenders), true, 4);
        Map<Goal, List<Double>> columns = new EnumMap<>(Goal.class);
        for (Goal goal : Goal.values()) {
            for (Contender contender : contenders) {
                columns.computeIfAbsent(goal, _ -> new ArrayList<>())
                        .add(contender.has(goal) ? contender.figure(goal).mid() : Double.POSITIVE_INFINITY);
            }
        }
        columns.forEach((goal, values) -> losses.put(
                goal,
                repeated(4, values.stream().mapToDouble(Double::doubleValue).toArray())));
        return losses;
    }

    private static double[][] repeated(int draws, double... row) {
        double[][] table = new double[draws][];
        Arrays.setAll(table, _ -> row.clone());
        return table;
    }
}
