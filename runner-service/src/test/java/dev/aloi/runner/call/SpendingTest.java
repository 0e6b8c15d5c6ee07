package dev.aloi.runner.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.runner.SpendingLimit;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpendingTest {
    private static final RunId RUN = new RunId("ev-1.1");
    private static final TokenPrices PRICES = new TokenPrices(
            Money.usd("1"),
            Money.usd("4"),
            "list",
            LocalDate.EPOCH,
            new TokenPrices.Cache(Money.usd("0.1"), Money.usd("1.25"), null),
            null,
            List.of(new TokenPrices.Tier(2_000, Money.usd("2"), Money.usd("8"), null, Money.usd("9"))),
            null,
            new TokenPrices.Request(null, Money.usd("0.0001")),
            null);

    private final SpendingLimit limit = new SpendingLimit(Money.usd("0.002"), Map.of("ev-1.1", PRICES), Instant.EPOCH);

    /** 100 plain at 1, 600 read at 0.1, 300 written at 1.25, 50 out at 4, in millionths: 100 + 60 + 375 + 200. */
    @Test
    void paysEveryTokenOnceAtThePriceOfItsKind() {
        assertThat(CallCost.of(new Usage(1_000, 50, 600, 300, 20), PRICES)).isEqualByComparingTo("0.000735");
    }

    /** 2,001 in at 2, of 50 out 20 reasoning at 9 and the others at 8. */
    @Test
    void paysALongRequestByItsTier() {
        assertThat(CallCost.of(new Usage(2_001, 50, null, null, 20), PRICES)).isEqualByComparingTo("0.004422");
    }

    @Test
    void paysTheLeastThatACallCosts() {
        assertThat(CallCost.of(new Usage(1, 1), PRICES)).isEqualByComparingTo("0.0001");
    }

    @Test
    void paysCachedTokensAsOthersWhereTheyHaveNoPrice() {
        TokenPrices plain = new TokenPrices(Money.usd("1"), Money.usd("4"), "list", LocalDate.EPOCH);

        assertThat(CallCost.of(new Usage(1_000, 50, 600, 300, 20), plain)).isEqualByComparingTo("0.0012");
    }

    @Test
    void isExhaustedOnceTheLimitIsReached() {
        Spending spending = new Spending(limit, new BigDecimal("0.0005"));

        spending.add(RUN, new Usage(1_499, 0));
        assertThat(spending.isExhausted()).isFalse();

        spending.add(RUN, new Usage(1, 0));
        assertThat(spending.isExhausted()).isTrue();
        assertThat(spending.words()).isEqualTo("the budget of 0.002 USD was spent before");
    }
}
