package dev.aloi.carbon.cost;

import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

/** The part of an instance's price that falls to some vCPU time, idle hours that have to be paid included. */
public final class InstanceCost {
    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);

    private InstanceCost() {}

    /**
     * @param vcpus of the instance
     * @param vcpuTime vCPUs used times the time for which they are used
     * @param utilisation share of the paid hours in which the instance works, over 0
     */
    public static Money of(Money perHour, int vcpus, Duration vcpuTime, Share utilisation) {
        BigDecimal paid =
                NANOS_PER_HOUR.multiply(BigDecimal.valueOf(vcpus)).multiply(BigDecimal.valueOf(utilisation.ratio()));
        BigDecimal used = BigDecimal.valueOf(vcpuTime.toNanos());
        // Sixteen digits: as exact as the utilisation, and short enough to read.
        return new Money(
                perHour.amount()
                        .multiply(used)
                        .divide(paid, MathContext.DECIMAL64)
                        .stripTrailingZeros(),
                perHour.currency());
    }
}
