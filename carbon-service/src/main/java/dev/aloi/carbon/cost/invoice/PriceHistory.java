package dev.aloi.carbon.cost.invoice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tariffs of one endpoint over time. A call is paid by the one of its own time, whatever the price is today. */
public final class PriceHistory {
    private final List<Listed> listed;

    private record Listed(PricePeriod period, PriceList prices) {}

    /** Fails where two prices hold at one instant. */
    public PriceHistory(List<PricePeriod> periods) {
        listed = periods.stream()
                .sorted(Comparator.comparing(PricePeriod::from))
                .map(period -> new Listed(period, new PriceList(period.tariff())))
                .toList();
        for (int i = 1; i < listed.size(); i++) {
            Instant from = listed.get(i).period().from();
            if (listed.get(i - 1).period().holds(from)) {
                throw new IllegalArgumentException("two prices hold at " + from);
            }
        }
    }

    public Optional<PricePeriod> at(Instant time) {
        return find(time).map(Listed::period);
    }

    public Billing bill(ApiCall call) {
        return find(call.at())
                .<Billing>map(of -> new Billing.Billed(
                        of.prices().invoice(call), of.period().source()))
                .orElseGet(() -> new Billing.Unbilled("no price is known that held at " + call.at()));
    }

    private Optional<Listed> find(Instant time) {
        return listed.stream().filter(of -> of.period().holds(time)).findFirst();
    }
}
