package dev.aloi.carbon.cost.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.cost.hosting.Extras;
import dev.aloi.carbon.cost.hosting.Hosting;
import dev.aloi.carbon.cost.hosting.PurchaseOption;
import dev.aloi.carbon.cost.hosting.SampleRate;
import dev.aloi.carbon.cost.hosting.Sizing;
import dev.aloi.carbon.cost.hosting.Throughput;
import dev.aloi.carbon.cost.invoice.ApiCall.Mode;
import dev.aloi.carbon.cost.invoice.Discount;
import dev.aloi.carbon.cost.invoice.TokenRate;
import dev.aloi.carbon.cost.invoice.TokenRates;
import dev.aloi.carbon.cost.invoice.TokenTariff;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthlyBillTest {
    private static final Demand GROWING = new Demand(24_000, 1_000, 100, new BigDecimal("10"));
    private static final TokenTariff TARIFF = TokenTariff.of(
                    TokenRates.of(TokenRate.perMillion(Money.usd("1")), TokenRate.perMillion(Money.usd("10"))))
            .withBatch(Discount.percent("50"));

    @Test
    void paysTheApiForEveryRequestAndMoreAsTheyGrow() {
        List<MonthlyBill> bills = MonthlyBill.ofApi(GROWING, TARIFF, Mode.LIVE, 3);

        // 24,000 x 365/12 = 730,000 requests of (1000 x 1 + 100 x 10) / 10^6 = $0.002.
        assertThat(bills.getFirst().amount().amount().doubleValue()).isCloseTo(1_460, within(1e-9));
        assertThat(bills.get(2).amount().amount().doubleValue()).isCloseTo(1_460 * 1.21, within(1e-9));
        assertThat(bills.getFirst().explanation())
                .isEqualTo("730000 requests x (1,000 input tokens x $1/M + 100 output tokens x $10/M)");
        assertThat(MonthlyBill.ofApi(GROWING, TARIFF, Mode.BATCH, 1)
                        .getFirst()
                        .amount()
                        .amount()
                        .doubleValue())
                .isCloseTo(730, within(1e-9));
    }

    @Test
    void paysOneMachineMoreOnceThePeakAsksForIt() {
        Throughput throughput = new Throughput(
                SampleRate.perHour(2_100), SampleRate.perHour(2_100), SampleRate.perHour(2_100), "p95 under 2 s");
        Hosting hosting = new Hosting(
                Money.usd("0.34"),
                PurchaseOption.ON_DEMAND,
                throughput,
                new Sizing(new BigDecimal("2"), Share.WHOLE, 1),
                Extras.none("USD"));

        List<MonthlyBill> bills = MonthlyBill.ofHosting(GROWING, hosting, 2);

        // 1000 an hour, 2000 at the peak: one machine; 2200 the month after: two.
        assertThat(bills)
                .extracting(bill -> bill.amount().amount().doubleValue())
                .containsExactly(248.2, 496.4);
        assertThat(bills.getFirst().explanation())
                .isEqualTo("1 instance on demand x 730 h + storage + egress; working 48 % of the hours paid,"
                        + " p95 under 2 s");
    }
}
