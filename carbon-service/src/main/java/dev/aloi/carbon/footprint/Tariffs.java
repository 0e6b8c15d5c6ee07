package dev.aloi.carbon.footprint;

import dev.aloi.carbon.cost.invoice.PriceHistory;
import dev.aloi.carbon.cost.invoice.PricePeriod;
import dev.aloi.carbon.cost.invoice.TokenRate;
import dev.aloi.carbon.cost.invoice.TokenRates;
import dev.aloi.carbon.cost.invoice.TokenTariff;
import dev.aloi.contracts.catalog.TokenPrices;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From prices as the catalogue tells them to tariffs as invoices need them. */
final class Tariffs {
    private Tariffs() {}

    /** For every call, whenever it was made: the prices that a request froze, or today's where a run is weighed by them. */
    static PriceHistory always(TokenPrices prices) {
        String source = prices.source() + ", " + prices.asOf();
        return new PriceHistory(List.of(new PricePeriod(Instant.MIN, Optional.empty(), tariff(prices), source)));
    }

    private static TokenTariff tariff(TokenPrices prices) {
        return TokenTariff.of(TokenRates.of(
                TokenRate.perMillion(prices.inputPerMillion()), TokenRate.perMillion(prices.outputPerMillion())));
    }
}
