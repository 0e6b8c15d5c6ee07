package dev.aloi.carbon.cost.hosting;

import dev.aloi.carbon.cost.hosting.BreakEven.Crossing;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Solves {@code storage + replicas x instance month <= traffic x saved per sample} step by step of the replicas, in closed form. With
 * {@code k} replicas the costs meet at {@code (storage + k x instance) / saved}, which counts if {@code k} replicas carry it.
 */
final class BreakEvenSearch {
    private final BigDecimal storage;
    private final BigDecimal instance;
    private final BigDecimal saved;
    private final BigDecimal carried;
    private final int least;

    private BreakEvenSearch(Money apiPerSample, Hosting hosting, SampleRate perInstance) {
        storage = hosting.extras().storagePerMonth().amount();
        instance = hosting.instanceHour().amount().multiply(Hosting.HOURS_PER_MONTH);
        saved = apiPerSample
                .amount()
                .subtract(hosting.extras().egressPerSample().amount())
                .multiply(Hosting.HOURS_PER_MONTH);
        carried = hosting.sizing().averagePerInstance(perInstance);
        least = hosting.sizing().leastReplicas();
    }

    static Crossing of(Money apiPerSample, Hosting hosting, SampleRate perInstance) {
        if (!apiPerSample.currency().equals(hosting.instanceHour().currency())) {
            throw new IllegalArgumentException("prices to be compared are in one currency");
        }
        return new BreakEvenSearch(apiPerSample, hosting, perInstance).crossing();
    }

    private Crossing crossing() {
        BigDecimal gain = carried.multiply(saved).subtract(instance);
        if (gain.signum() <= 0) {
            return new Crossing.Never("the API costs no more than an instance at the most traffic that it carries");
        }
        BigDecimal first = ceiling(storage, gain);
        BigDecimal lasting = ceiling(storage.add(carried.multiply(saved)), gain).subtract(BigDecimal.ONE);
        return new Crossing.At(new SampleRate(meeting(first)), new SampleRate(meeting(lasting)));
    }

    /** Where the costs meet with that many replicas, held within what needs so many. */
    private BigDecimal meeting(BigDecimal wanted) {
        BigDecimal replicas = wanted.max(BigDecimal.valueOf(least));
        BigDecimal meeting = storage.add(replicas.multiply(instance)).divide(saved, Hosting.PRECISION);
        BigDecimal from = replicas.intValueExact() == least
                ? BigDecimal.ZERO
                : replicas.subtract(BigDecimal.ONE).multiply(carried);
        return meeting.max(from).min(replicas.multiply(carried));
    }

    private static BigDecimal ceiling(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 0, RoundingMode.CEILING);
    }
}
