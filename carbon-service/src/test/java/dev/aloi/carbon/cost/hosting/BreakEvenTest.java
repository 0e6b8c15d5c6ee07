package dev.aloi.carbon.cost.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.cost.hosting.BreakEven.Crossing;
import dev.aloi.carbon.cost.hosting.BreakEven.Crossing.At;
import dev.aloi.carbon.cost.hosting.BreakEven.Crossing.Never;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BreakEvenTest {
    @Test
    void isWhereTheMachineIsPaidForByWhatTheApiWouldHaveCost() {
        // $1 an hour against $0.002 a sample: 500 samples an hour pay the machine, whatever more it could answer.
        BreakEven breakEven = BreakEven.of(Money.usd("0.002"), Hostings.plain());

        for (Crossing crossing : List.of(breakEven.low(), breakEven.mid(), breakEven.high())) {
            assertThat(first(crossing)).isEqualTo(500);
        }
    }

    @Test
    void lastsOnlyWhereOneReplicaMoreDoesNotMakeItDearerAgain() {
        At at = (At) BreakEven.of(Money.usd("0.0015"), Hostings.plain()).mid();

        // From 667 on one replica; 1001 needs two, dearer than the API until 1333; from there on it stays cheaper.
        assertThat(at.first().perHour().doubleValue()).isCloseTo(666.6666666666667, within(1e-9));
        assertThat(at.lasting().perHour().doubleValue()).isCloseTo(1333.3333333333333, within(1e-9));
    }

    @Test
    void carriesTheIntervalOfTheThroughputOn() {
        BreakEven breakEven = BreakEven.of(Money.usd("0.0011"), Hostings.plain());

        // 800 samples an hour cost $0.00125 each at least: at the lower end it never pays.
        assertThat(first(breakEven.low())).isCloseTo(909.0909090909091, within(1e-9));
        assertThat(first(breakEven.mid())).isCloseTo(909.0909090909091, within(1e-9));
        assertThat(breakEven.high()).isInstanceOf(Never.class);
    }

    @Test
    void neverComesWhereEgressAloneCostsMoreThanTheApi() {
        Hosting hosting = Hostings.of(Hostings.sizing("1", 1, 1), Hostings.extras("0", "0.01"));

        assertThat(BreakEven.of(Money.usd("0.005"), hosting).low()).isInstanceOf(Never.class);
    }

    @Test
    void drawsTheCurveOfBothCosts() {
        List<BreakEven.Point> curve = BreakEven.curve(
                Money.usd("0.002"),
                Hostings.plain(),
                DoubleStream.of(100, 900, 1_100).mapToObj(SampleRate::perHour));

        assertThat(curve)
                .extracting(point -> point.api().amount().intValueExact())
                .containsExactly(146, 1_314, 1_606);
        assertThat(curve)
                .extracting(point -> point.hostingMid().amount().intValueExact())
                .containsExactly(730, 730, 1_460);
        assertThat(curve.get(1).hostingHigh().amount()).isEqualByComparingTo("1460");
        assertThat(curve.get(2).hostingLow().amount()).isEqualByComparingTo("730");
    }

    @RepeatedTest(40)
    void agreesWithTryingEveryTraffic(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        Hosting hosting = Hostings.of(
                Hostings.sizing("" + (1 + random.nextInt(3)), 0.5 + random.nextInt(6) / 10.0, 1 + random.nextInt(3)),
                Hostings.extras("" + random.nextInt(500), "0.000" + random.nextInt(5)));
        Money api = Money.usd("0.00" + (1 + random.nextInt(99)));

        switch (BreakEven.of(api, hosting).mid()) {
            case Never never ->
                assertThat(cheaper(api, hosting, 40_000)).as(never.reason()).isFalse();
            case At at -> {
                assertThat(cheaper(api, hosting, at.first().perHour().doubleValue() * (1 + 1e-9)))
                        .isTrue();
                DoubleStream.iterate(1, rate -> rate * 1.01)
                        .limit(1_000)
                        .filter(rate -> rate < first(at) * (1 - 1e-9))
                        .forEach(rate -> assertThat(cheaper(api, hosting, rate)).isFalse());
                DoubleStream.iterate(at.lasting().perHour().doubleValue() * (1 + 1e-9), rate -> rate * 1.003)
                        .limit(1_500)
                        .forEach(rate -> assertThat(cheaper(api, hosting, rate)).isTrue());
                assertThat(at.lasting().isOver(at.first())
                                || first(at) == at.lasting().perHour().doubleValue())
                        .isTrue();
            }
        }
    }

    private static boolean cheaper(Money api, Hosting hosting, double rate) {
        SampleRate traffic = SampleRate.perHour(rate);
        BigDecimal paidToTheApi = api.amount().multiply(traffic.perHour()).multiply(Hosting.HOURS_PER_MONTH);
        return hosting.month(traffic).total().amount().compareTo(paidToTheApi) <= 0;
    }

    private static double first(Crossing crossing) {
        return ((At) crossing).first().perHour().doubleValue();
    }
}
