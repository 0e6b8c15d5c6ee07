package dev.aloi.carbon.cost.invoice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tariffs of one endpoint over time. A call is paid by the one of its own time, whatever the price is today. */
public record PriceHistory(List<PricePeriod> periods) {
    public PriceHistory {
        periods =
                periods.stream().sorted(Comparator.comparing(PricePeriod::from)).toList();
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i - 1).holds(periods.get(i).from())) {
                throw new IllegalArgumentException(
                        "two prices hold at " + periods.get(i).from());
            }
        }
    }

    public Optional<PricePeriod> at(Instant time) {
        return periods.stream().filter(period -> period.holds(time)).findFirst();
    }

    public Billing bill(ApiCall call) {
        return at(call.at())
                .<Billing>map(period -> new Billing.Billed(Invoice.of(call, period.tariff()), period.source()))
                .orElseGet(() -> new Billing.Unbilled("no price is known that held at " + call.at()));
    }
}
