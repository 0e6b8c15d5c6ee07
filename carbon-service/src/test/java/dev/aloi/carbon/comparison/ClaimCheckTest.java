package dev.aloi.carbon.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.comparison.Verdict.CannotTell;
import dev.aloi.carbon.comparison.Verdict.Confirmed;
import dev.aloi.carbon.comparison.Verdict.NotConfirmed;
import dev.aloi.carbon.energy.NodeLoad;
import dev.aloi.carbon.energy.PowerTable;
import dev.aloi.carbon.energy.curve.LoadCurve;
import dev.aloi.carbon.energy.curve.LoadCurve.Point;
import dev.aloi.carbon.energy.ladder.Evidence;
import dev.aloi.carbon.hardware.Microarchitecture;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Money;
import dev.aloi.contracts.unit.Power;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Constructed cases of every verdict. */
class ClaimCheckTest {
    private static final Duration HOUR = Duration.ofHours(1);

    /** AWS Well-Architected Machine Learning Lens, MLSUS-12: "up to 60 % less energy for the same performance". */
    private static final Claim LESS_ENERGY = new Claim(Quantity.ENERGY, new Share(0.6), "AWS ML Lens, MLSUS-12");
    /** AWS machine learning blog, Optimized PyTorch 2.0 inference with AWS Graviton processors: "up to 50 %". */
    private static final Claim CHEAPER = new Claim(Quantity.COST, new Share(0.5), "AWS ML blog");

    @Test
    void confirmsWhereAllOfTheIntervalKeepsThePromise() {
        Verdict verdict = ClaimCheck.check(LESS_ENERGY, wall(32, 34, 36), wall(97, 100, 103), true);

        assertThat(verdict).isInstanceOfSatisfying(Confirmed.class, confirmed -> {
            assertThat(confirmed.ratio().low()).isCloseTo(32.0 / 103, within(1e-12));
            assertThat(confirmed.ratio().mid()).isCloseTo(0.34, within(1e-12));
            assertThat(confirmed.ratio().high()).isCloseTo(36.0 / 97, within(1e-12));
        });
        assertThat(verdict.words())
                .isEqualTo("confirmed: at least 60 % less energy (AWS ML Lens, MLSUS-12). What is left is 34 %"
                        + " (31.07 % to 37.11 %). 34 Wh (32 to 36, wall meter) against 100 Wh (97 to 103, wall meter)");
    }

    @Test
    void confirmsAtThePromiseItself() {
        assertThat(ClaimCheck.check(CHEAPER, cost("5"), cost("10"), true)).isInstanceOf(Confirmed.class);
        assertThat(ClaimCheck.check(CHEAPER, cost("5.0001"), cost("10"), true)).isInstanceOf(NotConfirmed.class);
    }

    @Test
    void doesNotConfirmWhereNoneOfTheIntervalKeepsIt() {
        Verdict verdict = ClaimCheck.check(LESS_ENERGY, wall(60, 65, 70), wall(97, 100, 103), true);

        // A saving there is, but not the one promised.
        assertThat(verdict).isInstanceOf(NotConfirmed.class);
        assertThat(verdict.words())
                .startsWith("not confirmed: at least 60 % less energy")
                .contains("65 %");
    }

    @Test
    void doesNotConfirmWhereItIsDearer() {
        assertThat(ClaimCheck.check(CHEAPER, cost("12"), cost("10"), true)).isInstanceOf(NotConfirmed.class);
    }

    @Test
    void cannotTellWhereTheIntervalReachesToBothSides() {
        Verdict verdict = ClaimCheck.check(LESS_ENERGY, wall(30, 38, 46), wall(90, 100, 110), true);

        assertThat(verdict).isInstanceOfSatisfying(CannotTell.class, cannot -> {
            assertThat(cannot.ratio())
                    .hasValueSatisfying(ratio -> assertThat(ratio.contains(0.4)).isTrue());
            assertThat(cannot.reasons()).singleElement().asString().startsWith("the intervals overlap");
        });
        assertThat(verdict.words()).startsWith("cannot tell").contains("What is left is 38 % (27.27 % to 51.11 %)");
    }

    @Test
    void cannotTellWhereTheMethodsDiffer() {
        Figure counted = Figure.energy(
                new Evidence.CounterReading(Energy.wattHours(20), Optional.empty(), Optional.empty(), HOUR).figure(),
                1_000);

        Verdict verdict = ClaimCheck.check(LESS_ENERGY, counted, wall(97, 100, 103), true);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        CannotTell.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly("the methods differ: hardware counters against wall meter"));
    }

    @Test
    void cannotTellWhereTheCurvesAreOfDifferentMakers() {
        Verdict verdict = ClaimCheck.check(LESS_ENERGY, curve("own calibration"), curve("Teads"), true);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        CannotTell.class,
                        cannot -> assertThat(cannot.reasons())
                                .singleElement()
                                .asString()
                                .startsWith("the methods differ"));
    }

    @Test
    void cannotTellOnTheProxyThatStandsInForGraviton() {
        // The same work, a third of the CPU time: by the proxy's watts 86 % are saved, of which nobody has measured
        // one.
        Figure graviton = modelled("Graviton3", Duration.ofMinutes(20));
        Figure xeon = modelled("Ice Lake", HOUR);

        Verdict verdict = ClaimCheck.check(LESS_ENERGY, graviton, xeon, true);

        assertThat(graviton.interval().high()).isLessThan(0.4 * xeon.interval().low());
        assertThat(verdict).isInstanceOfSatisfying(CannotTell.class, cannot -> {
            assertThat(cannot.ratio()).as("no number that somebody could quote").isEmpty();
            assertThat(cannot.reasons()).singleElement().asString().startsWith("a proxy is involved");
        });
    }

    @Test
    void cannotTellOnTheProxyEvenWhereItSpeaksAgainstTheClaim() {
        assertThat(ClaimCheck.check(LESS_ENERGY, modelled("Graviton4", HOUR), modelled("EPYC 4th Gen", HOUR), true))
                .isInstanceOf(CannotTell.class);
        assertThat(ClaimCheck.check(LESS_ENERGY, modelled("Ice Lake", HOUR), modelled("Graviton2", HOUR), true))
                .isInstanceOf(CannotTell.class);
    }

    @Test
    void cannotTellForDifferentWorkOrCurrenciesAndTellsEveryReason() {
        Figure euros = Figure.cost(known(new Money(new BigDecimal("3"), "EUR")));

        assertThat(ClaimCheck.check(CHEAPER, euros, cost("10"), false))
                .isInstanceOfSatisfying(
                        CannotTell.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly(
                                        "the units differ: EUR against USD", "the two did not do the same samples"));
    }

    @Test
    void cannotTellAgainstNothing() {
        assertThat(ClaimCheck.check(CHEAPER, cost("3"), cost("0"), true)).isInstanceOf(CannotTell.class);
    }

    @Test
    void refusesFiguresOfSomethingElse() {
        Figure energy = wall(1, 2, 3);

        assertThatThrownBy(() -> ClaimCheck.check(CHEAPER, energy, energy, true))
                .hasMessageContaining("about");
    }

    private static Figure modelled(String architecture, Duration cpuTime) {
        return Figure.energy(
                new Evidence.CpuTime(
                                new NodeLoad(cpuTime.multipliedBy(8), cpuTime, 8),
                                List.of(PowerTable.shipped().of(new Microarchitecture(architecture))))
                        .figure(),
                1_000);
    }

    private static Figure curve(String source) {
        LoadCurve straight = new LoadCurve(
                List.of(new Point(new Share(0), Power.watts(50)), new Point(Share.WHOLE, Power.watts(100))));
        return Figure.energy(new Evidence.CurveTime(straight, true, new Share(0.5), HOUR, source).figure(), 1_000);
    }

    private static Figure wall(double low, double mid, double high) {
        return Figure.energy(
                new Amount.Known<>(
                        Energy.wattHours(low),
                        Energy.wattHours(mid),
                        Energy.wattHours(high),
                        Amount.Basis.MEASURED,
                        "wall meter",
                        List.of()),
                false);
    }

    private static Figure cost(String dollars) {
        return Figure.cost(known(Money.usd(dollars)));
    }

    private static Amount.Known<Money> known(Money money) {
        return new Amount.Known<>(money, money, money, Amount.Basis.PRICED, "price x hours", List.of());
    }
}
