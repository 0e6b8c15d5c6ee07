package dev.aloi.carbon.cost.hosting;

import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;

/** Hostings to try things on: one dollar an hour, a thousand samples an hour. */
final class Hostings {
    static final Throughput THOUSAND_AN_HOUR = new Throughput(
            SampleRate.perHour(800), SampleRate.perHour(1_000), SampleRate.perHour(1_250), "p95 under 2 s");

    private Hostings() {}

    static Hosting plain() {
        return of(new Sizing(BigDecimal.ONE, Share.WHOLE, 1), Extras.none("USD"));
    }

    static Hosting of(Sizing sizing, Extras extras) {
        return new Hosting(Money.usd("1"), PurchaseOption.ON_DEMAND, THOUSAND_AN_HOUR, sizing, extras);
    }

    static Extras extras(String storage, String egress) {
        return new Extras(Money.usd(storage), Money.usd(egress));
    }

    static Sizing sizing(String peak, double ceiling, int least) {
        return new Sizing(new BigDecimal(peak), new Share(ceiling), least);
    }
}
