package dev.aloi.carbon.cost.hosting;

import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * A month of hosting.
 *
 * @param samples answered in the month
 * @param idle instance hours that were paid without work, over all replicas
 * @param utilisation share of the paid hours in which the instances worked
 */
public record HostingMonth(
        int replicas,
        BigDecimal samples,
        Money instances,
        Money storage,
        Money egress,
        Duration idle,
        Share utilisation) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    public Money total() {
        return instances.plus(storage).plus(egress);
    }

    public Money perThousandSamples() {
        return per(THOUSAND, samples);
    }

    /** @param tokensPerSample read and written for a sample, on average */
    public Money perMillionTokens(BigDecimal tokensPerSample) {
        return per(MILLION, samples.multiply(tokensPerSample));
    }

    private Money per(BigDecimal unit, BigDecimal number) {
        Money total = total();
        return new Money(total.amount().multiply(unit).divide(number, Hosting.PRECISION), total.currency());
    }
}
