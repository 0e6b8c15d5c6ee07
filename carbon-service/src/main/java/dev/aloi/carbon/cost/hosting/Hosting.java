package dev.aloi.carbon.cost.hosting;

import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

/** A model on rented machines of one type: what it costs at a given traffic. */
public record Hosting(Money instanceHour, PurchaseOption option, Throughput throughput, Sizing sizing, Extras extras) {
    /** A twelfth of a year of 365 days. */
    static final BigDecimal HOURS_PER_MONTH = BigDecimal.valueOf(730);

    /** More digits than any measured throughput has. */
    static final MathContext PRECISION = MathContext.DECIMAL64;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    public Hosting {
        if (!instanceHour.currency().equals(extras.storagePerMonth().currency())
                || !instanceHour.currency().equals(extras.egressPerSample().currency())) {
            throw new IllegalArgumentException("prices of one hosting are in one currency");
        }
    }

    /** With what an instance was found to answer on average. */
    public HostingMonth month(SampleRate traffic) {
        return month(traffic, throughput.mid());
    }

    /** With a throughput of the measured interval. */
    HostingMonth month(SampleRate traffic, SampleRate perInstance) {
        int replicas = sizing.replicas(traffic, perInstance);
        BigDecimal paidHours = HOURS_PER_MONTH.multiply(BigDecimal.valueOf(replicas));
        BigDecimal samples = traffic.perHour().multiply(HOURS_PER_MONTH);
        BigDecimal workedHours =
                samples.divide(perInstance.perHour(), PRECISION).min(paidHours);
        return new HostingMonth(
                replicas,
                samples,
                instanceHour.times(paidHours),
                extras.storagePerMonth(),
                extras.egressPerSample().times(samples),
                hours(paidHours.subtract(workedHours)),
                Share.of(workedHours.doubleValue(), paidHours.doubleValue()));
    }

    /** Instance hours and egress alone, for machines that work in that share of the hours paid; over 0. */
    public Money perThousandSamples(Share utilisation) {
        BigDecimal worked = throughput.mid().perHour().multiply(BigDecimal.valueOf(utilisation.ratio()));
        BigDecimal instances = instanceHour.amount().multiply(THOUSAND).divide(worked, PRECISION);
        return new Money(instances, instanceHour.currency())
                .plus(extras.egressPerSample().times(THOUSAND));
    }

    private static Duration hours(BigDecimal hours) {
        return Duration.ofSeconds(hours.multiply(BigDecimal.valueOf(3_600)).longValue());
    }
}
