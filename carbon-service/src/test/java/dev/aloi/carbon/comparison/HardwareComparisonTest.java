package dev.aloi.carbon.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.comparison.MeasuredThroughput.Batch;
import dev.aloi.carbon.comparison.Quantiles.Quantile;
import dev.aloi.carbon.comparison.Verdict.CannotTell;
import dev.aloi.carbon.comparison.Verdict.Confirmed;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Money;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HardwareComparisonTest {
    private static final Claim CHEAPER = new Claim(Quantity.COST, new Share(0.5), "somebody");

    @Test
    void tellsHowManyAnswersAreTheSameWithAnInterval() {
        HardwareComparison both = new HardwareComparison(
                run("arm64", 100, i -> i < 95 ? "same" + i : "other", "4"),
                run("x86-64", 100, i -> "same" + i, "10"),
                1);

        OutputEquality equality = both.equality();

        // Wilson, 95 of 100: 0.8882 to 0.9785.
        assertThat(equality.identical()).isEqualTo(95);
        assertThat(equality.share().mid()).isEqualTo(0.95);
        assertThat(equality.share().low()).isCloseTo(0.888249530768081, within(1e-12));
        assertThat(equality.share().high()).isCloseTo(0.978456320845632, within(1e-12));
    }

    @Test
    void tellsQuantilesWithBoundsWhereEnoughWasTimed() {
        List<Quantile> quantiles = HardwareComparison.latencies(run("arm64", 100, i -> "same", "4"));

        // Ranks of 100: 50 +- 9.80, 95 +- 4.27, 99 +- 1.95: above the last rank nothing is known.
        assertThat(quantiles).extracting(Quantile::value).containsExactly(millis(50), millis(95), millis(99));
        assertThat(quantiles)
                .extracting(quantile -> quantile.low().orElseThrow())
                .containsExactly(millis(41), millis(91), millis(98));
        assertThat(quantiles.get(0).high()).contains(millis(60));
        assertThat(quantiles.get(1).high()).contains(millis(100));
        assertThat(quantiles.get(2).high()).isEmpty();
    }

    @Test
    void givesTheThroughputRatioWithAnIntervalTheSameEveryTime() {
        HardwareComparison both = new HardwareComparison(
                run("arm64", 40, i -> "same", "4", 20), run("x86-64", 40, i -> "same", "10", 10), 7);

        Interval ratio = both.throughputRatio();

        assertThat(ratio.mid()).isCloseTo(2, within(0.2));
        assertThat(ratio.low()).isLessThan(ratio.mid());
        assertThat(ratio.high()).isGreaterThan(ratio.mid());
        assertThat(both.throughputRatio()).isEqualTo(ratio);
    }

    @Test
    void pricesAMachineAsWideAsItsThroughputIsKnown() {
        Figure cost = Figure.hostedCost(Money.usd("0.36"), new Interval(8, 10, 12.5));

        // $0.36 an hour is $0.0001 a second: 1000 samples at 10 a second cost $0.01.
        assertThat(cost.interval().low()).isCloseTo(0.008, within(1e-15));
        assertThat(cost.interval().mid()).isCloseTo(0.01, within(1e-15));
        assertThat(cost.interval().high()).isCloseTo(0.0125, within(1e-15));
    }

    @Test
    void checksAClaimOnTheSameSamplesOnly() {
        PoolRun arm = run("arm64", 10, i -> "same", "4");

        assertThat(new HardwareComparison(arm, run("x86-64", 10, i -> "same", "10"), 1).check(CHEAPER))
                .isInstanceOf(Confirmed.class);
        assertThat(new HardwareComparison(arm, run("x86-64", 11, i -> "same", "10"), 1).check(CHEAPER))
                .isInstanceOf(CannotTell.class);
    }

    @Test
    void cannotTellWhatIsNotKnown() {
        PoolRun arm = run("arm64", 10, i -> "same", "4");
        PoolRun silent = new PoolRun("x86-64", arm.answers(), arm.batches(), List.of(), List.of());

        assertThat(new HardwareComparison(arm, silent, 1).check(CHEAPER).words())
                .isEqualTo("cannot tell: at least 50 % cheaper (somebody). the figure of x86-64 is not known");
        assertThat(HardwareComparison.latencies(silent)).isEmpty();
    }

    @Test
    void refusesToCompareAnswersToDifferentQuestions() {
        assertThatThrownBy(() -> OutputEquality.of(Map.of(new SampleId("a"), "x"), Map.of(new SampleId("b"), "x")))
                .hasMessageContaining("no sample");
    }

    private static PoolRun run(String pool, int samples, IntFunction<String> answer, String dollars) {
        return run(pool, samples, answer, dollars, 10);
    }

    private static PoolRun run(String pool, int samples, IntFunction<String> answer, String dollars, int perBatch) {
        Money cost = Money.usd(dollars);
        return new PoolRun(
                pool,
                IntStream.range(0, samples)
                        .boxed()
                        .collect(Collectors.toMap(i -> new SampleId("s" + i), answer::apply)),
                IntStream.range(0, 20)
                        .mapToObj(i -> new Batch(perBatch, millis(900 + i * 10)))
                        .toList(),
                IntStream.rangeClosed(1, 100)
                        .mapToObj(HardwareComparisonTest::millis)
                        .toList(),
                List.of(Figure.cost(
                        new Amount.Known<>(cost, cost, cost, Amount.Basis.PRICED, "price x hours", List.of()))));
    }

    private static Duration millis(int millis) {
        return Duration.ofMillis(millis);
    }
}
