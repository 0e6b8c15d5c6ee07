package dev.aloi.carbon.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.cost.invoice.ApiCall;
import dev.aloi.carbon.cost.invoice.Counting;
import dev.aloi.carbon.cost.invoice.Invoice;
import dev.aloi.carbon.cost.invoice.ReportedUsage;
import dev.aloi.carbon.cost.invoice.TokenKind;
import dev.aloi.carbon.cost.invoice.TokenRate;
import dev.aloi.carbon.cost.invoice.TokenRates;
import dev.aloi.carbon.cost.invoice.TokenTariff;
import dev.aloi.carbon.energy.Coefficients;
import dev.aloi.carbon.energy.PowerTable;
import dev.aloi.carbon.hardware.Microarchitecture;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.GridIntensity;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Errors found in other tools, numbered as in docs/methods.md, as far as they are about cost and carbon. None of them is ours. */
class PeerErrorsTest {
    /** LangSmith's SDK subtracts cached tokens from an input that leaves them out already, and gets a negative cost (issue 1858). */
    @Test
    @DisplayName("E13: cached tokens are taken out once, and no cost is negative")
    void cachedTokensAreTakenOutOnce() {
        TokenTariff tariff =
                TokenTariff.of(TokenRates.of(rate("1"), rate("4")).with(TokenKind.CACHE_READ, rate("0.1")));
        ReportedUsage inclusive = new ReportedUsage(Counting.INCLUSIVE, 10_000, 9_500, 0, 0, 0, 0);
        ReportedUsage apart = new ReportedUsage(Counting.CACHE_APART, 500, 9_500, 0, 0, 0, 0);

        // 500 x 1/M + 9,500 x 0.1/M.
        assertThat(cost(inclusive, tariff)).isEqualByComparingTo("0.00145");
        assertThat(cost(apart, tariff)).isEqualByComparingTo("0.00145");
        assertThatThrownBy(() -> new ReportedUsage(Counting.INCLUSIVE, 500, 9_500, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TokenRate rate(String perMillion) {
        return TokenRate.perMillion(Money.usd(perMillion));
    }

    private static BigDecimal cost(ReportedUsage usage, TokenTariff tariff) {
        return Invoice.of(new ApiCall(Instant.EPOCH, ApiCall.Mode.LIVE, usage), tariff)
                .total()
                .amount();
    }

    /** CodeCarbon's worked example says 731.59 kg a kilowatt-hour where it means a megawatt-hour. */
    @Test
    @DisplayName("E14: an intensity has a unit, so that none is a thousand times too high")
    void anIntensityHasAUnit() {
        GridIntensity intensity = new GridIntensity(731.59);

        assertThat(Energy.kilowattHours(1).emissionsAt(intensity).grams()).isCloseTo(731.59, within(1e-9));
        assertThat(Energy.kilowattHours(1000).emissionsAt(intensity).kilograms())
                .isCloseTo(731.59, within(1e-9));
    }

    /** Cloud Carbon Footprint's coefficients give Graviton the watts of an EPYC, for want of its own. */
    @Test
    @DisplayName("E15: what stands in for Graviton is called a proxy")
    void whatStandsInForGravitonIsCalledAProxy() {
        PowerTable table = PowerTable.shipped();

        for (String graviton : List.of("Graviton2", "Graviton3", "Graviton3E", "Graviton4")) {
            Coefficients watts = table.of(new Microarchitecture(graviton));
            assertThat(watts.proxyFor()).contains(new Microarchitecture("EPYC 2nd Gen"));
            assertThat(table.measured()).doesNotContain(watts);
        }
    }
}
