package dev.aloi.carbon.cost.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.cost.hosting.Extras.Egress;
import dev.aloi.carbon.cost.hosting.Extras.Storage;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostingTest {
    @Test
    void paysWholeInstancesForThePeakAndTheIdleHoursWithThem() {
        Hosting hosting = Hostings.of(Hostings.sizing("3", 0.75, 2), Hostings.extras("20", "0.0001"));

        HostingMonth month = hosting.month(SampleRate.perHour(600));

        // 600 x 3 / (1000 x 0.75) = 2.4: three instances, 3 x 730 h x $1; worked 600 / 1000 x 730 = 438 h of 2190.
        assertThat(month.replicas()).isEqualTo(3);
        assertThat(month.instances().amount()).isEqualByComparingTo("2190");
        assertThat(month.egress().amount()).isEqualByComparingTo("43.8");
        assertThat(month.total().amount()).isEqualByComparingTo("2253.8");
        assertThat(month.idle()).isEqualTo(Duration.ofDays(73));
        assertThat(month.utilisation().ratio()).isCloseTo(0.2, within(1e-12));
        // 2253.8 / 438000 x 1000, and over 500 tokens a sample.
        assertThat(month.perThousandSamples().amount().doubleValue()).isCloseTo(5.14566210045662, within(1e-12));
        assertThat(month.perMillionTokens(new BigDecimal("500")).amount().doubleValue())
                .isCloseTo(10.2913242009132, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "500, 2", "2000, 2", "2000.1, 3", "3000, 3", "3001, 4"})
    void keepsTheReplicasThatAvailabilityAsksForAndAddsOneAtEveryBound(double traffic, int replicas) {
        Hosting hosting = Hostings.of(Hostings.sizing("1", 1, 2), Extras.none("USD"));

        assertThat(hosting.month(SampleRate.perHour(traffic)).replicas()).isEqualTo(replicas);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0.5, 2", "0.25, 4", "0.1, 10", "0.05, 20"})
    void getsDearerAsTheMachinesIdle(double utilisation, BigDecimal perThousand) {
        assertThat(Hostings.plain().perThousandSamples(new Share(utilisation)).amount())
                .isEqualByComparingTo(perThousand);
    }

    @Test
    void showsTheSensitivityToUtilisation() {
        UtilisationSensitivity sensitivity = UtilisationSensitivity.of(Hostings.plain());

        assertThat(sensitivity.points())
                .extracting(point -> point.utilisation().ratio())
                .containsExactly(0.05, 0.1, 0.25, 0.5, 0.75, 1.0);
        assertThat(sensitivity.points().getFirst().perThousandSamples().amount())
                .isEqualByComparingTo("20");
    }

    @Test
    void paysStorageByTheMonthAndEgressByTheByte() {
        Extras extras =
                Extras.of(new Storage(new BigDecimal("200"), Money.usd("0.08")), new Egress(2_000, Money.usd("0.09")));

        assertThat(extras.storagePerMonth().amount()).isEqualByComparingTo("16");
        assertThat(extras.egressPerSample().amount()).isEqualByComparingTo("0.00000018");
    }

    @ParameterizedTest
    @CsvSource({
        "ON_DEMAND, 0.34",
        "SPOT, 0.2259",
        "RESERVED_ONE_YEAR, 0.209932",
    })
    void knowsHowAnInstanceCanBeRented(PurchaseOption option, String perHour) {
        RentalPrices.RentalPrice price =
                RentalPrices.shipped().find("c6i.2xlarge", "us-east-1", option).orElseThrow();

        assertThat(price.perHour()).isEqualTo(Money.usd(perHour));
        assertThat(price.source()).isNotBlank();
    }

    @Test
    void doesNotGuessAPriceThatNoTableHas() {
        RentalPrices prices = RentalPrices.shipped();

        assertThat(prices.find("c6i.2xlarge", "us-east-1", PurchaseOption.RESERVED_THREE_YEARS))
                .isEmpty();
        assertThat(prices.find("c6i.2xlarge", "eu-west-3", PurchaseOption.SPOT)).isEmpty();
    }

    @Test
    void refusesAThroughputWithoutAnObjectiveOrOutOfOrder() {
        SampleRate slow = SampleRate.perSecond(1);
        SampleRate fast = SampleRate.perSecond(2);

        assertThatThrownBy(() -> new Throughput(slow, slow, fast, " ")).hasMessageContaining("objective");
        assertThatThrownBy(() -> new Throughput(fast, slow, fast, "p95 under 2 s"))
                .hasMessageContaining("interval");
    }
}
