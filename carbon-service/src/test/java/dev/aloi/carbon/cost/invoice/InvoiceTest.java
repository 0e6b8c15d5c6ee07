package dev.aloi.carbon.cost.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.carbon.cost.invoice.ApiCall.Mode;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvoiceTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void tellsEveryLineInWords() {
        Invoice invoice = Invoice.of(live(ReportedUsage.plain(1_204, 87)), GoldenTariffs.tariff("plain"));

        assertThat(words(invoice)).containsExactly("1,204 input tokens x $0.15/M", "87 output tokens x $0.6/M");
    }

    @Test
    void tellsWhyALineIsDearerOrCheaper() {
        ReportedUsage usage = new ReportedUsage(Counting.REASONING_APART, 250_000, 100_000, 0, 0, 1_000, 20);

        Invoice invoice = Invoice.of(new ApiCall(NOON, Mode.BATCH, usage), GoldenTariffs.tariff("long"));

        assertThat(words(invoice))
                .containsExactly(
                        "150,000 input tokens x $2.5/M, in a request over 200,000, batch -50 %",
                        "100,000 input tokens read from the cache x $0.25/M, in a request over 200,000, batch -50 %",
                        "1,000 output tokens x $15/M, in a request over 200,000, batch -50 %",
                        "20 reasoning tokens x $15/M, the price of output tokens, in a request over 200,000,"
                                + " batch -50 %");
    }

    @Test
    void tellsFeesMinimumsAndAnswersThatWereNotPaid() {
        ReportedUsage usage = ReportedUsage.plain(1_000, 0);

        assertThat(words(Invoice.of(live(usage), GoldenTariffs.tariff("feeBatch"))))
                .containsExactly(
                        "1,000 input tokens x $1/M", "1 call x $0.005", "1 call raised to the minimum x $0.01");
        assertThat(words(Invoice.of(new ApiCall(NOON, Mode.OWN_CACHE, usage), GoldenTariffs.tariff("plain"))))
                .containsExactly("1 answer from the own cache x $0");
        assertThat(words(Invoice.of(new ApiCall(NOON, Mode.BATCH, usage), GoldenTariffs.tariff("plain"))))
                .containsExactly("1,000 input tokens x $0.15/M, no batch price known");
    }

    @Test
    void convertsAtAStatedRateAndSaysSo() {
        Invoice euros = Invoice.of(live(ReportedUsage.plain(1_000_000, 0)), GoldenTariffs.tariff("euro"));
        ExchangeRate rate =
                new ExchangeRate("EUR", "USD", new BigDecimal("1.0832"), "made up", LocalDate.of(2026, 6, 1));

        Invoice dollars = euros.in(rate);

        assertThat(dollars.total()).isEqualTo(Money.usd("2.1664000000"));
        assertThat(words(dollars))
                .containsExactly("1,000,000 input tokens x €2/M at 1 EUR = 1.0832 USD (made up, 2026-06-01)");
        assertThatThrownBy(() -> dollars.in(rate)).hasMessageContaining("does not convert USD");
    }

    @Test
    void refusesAReportThatContradictsItself() {
        assertThatThrownBy(() -> new ReportedUsage(Counting.INCLUSIVE, 100, 101, 0, 0, 0, 0))
                .hasMessageContaining("more cached tokens");
        assertThatThrownBy(() -> new ReportedUsage(Counting.INCLUSIVE, 100, 50, 51, 0, 0, 0))
                .hasMessageContaining("more cached tokens");
        assertThatThrownBy(() -> new ReportedUsage(Counting.CACHE_APART, 100, 0, 0, 0, 10, 11))
                .hasMessageContaining("more reasoning tokens");
        assertThatThrownBy(() -> new ReportedUsage(Counting.APART, 0, -1, 0, 0, 0, 0))
                .hasMessageContaining("not negative");
    }

    @Test
    void hasNoPriceWhereNoneHeldAtTheTime() {
        ApiCall inTheGap = new ApiCall(Instant.parse("2026-09-15T00:00:00Z"), Mode.LIVE, ReportedUsage.plain(1, 1));

        assertThat(GoldenTariffs.history("moving").bill(inTheGap))
                .isEqualTo(new Billing.Unbilled("no price is known that held at 2026-09-15T00:00:00Z"));
    }

    @Test
    void refusesTwoPricesForOneInstant() {
        TokenTariff tariff = GoldenTariffs.tariff("plain");
        List<PricePeriod> overlapping = List.of(
                new PricePeriod(NOON, Optional.empty(), tariff, "made up"),
                new PricePeriod(NOON.plusSeconds(1), Optional.empty(), tariff, "made up"));

        assertThatThrownBy(() -> new PriceHistory(overlapping)).hasMessageContaining("two prices hold");
    }

    @Test
    void addsNoEurosToDollars() {
        Invoice euros = Invoice.of(live(ReportedUsage.plain(1, 1)), GoldenTariffs.tariff("euro"));
        Statement.Attempt attempt = new Statement.Attempt(new TrialId(new RunId("run"), new SampleId("sample"), 0), 0);

        assertThatThrownBy(() -> Statement.ofEntries(List.of(new Statement.Entry(attempt, euros)), "USD"))
                .hasMessageContaining("all in USD");
    }

    @Test
    void refusesATariffInTwoCurrencies() {
        TokenTariff euro = GoldenTariffs.tariff("euro");

        assertThatThrownBy(() -> euro.withCallFee(Money.usd("1"))).hasMessageContaining("one currency");
    }

    private static ApiCall live(ReportedUsage usage) {
        return new ApiCall(NOON, Mode.LIVE, usage);
    }

    private static List<String> words(Invoice invoice) {
        return invoice.lines().stream().map(InvoiceLine::words).toList();
    }
}
