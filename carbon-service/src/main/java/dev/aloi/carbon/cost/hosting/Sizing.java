package dev.aloi.carbon.cost.hosting;

import dev.aloi.carbon.hardware.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many instances a traffic needs.
 *
 * @param peakFactor traffic of the busiest hour over that of the average one, at least 1
 * @param ceiling how much of its throughput an instance gives at the peak, over 0: the rest is air to breathe
 * @param leastReplicas for availability, however little comes
 */
public record Sizing(BigDecimal peakFactor, Share ceiling, int leastReplicas) {
    public Sizing {
        if (peakFactor.compareTo(BigDecimal.ONE) < 0 || ceiling.ratio() == 0 || leastReplicas < 1) {
            throw new IllegalArgumentException("a peak is no less than the average, and somebody has to answer");
        }
    }

    int replicas(SampleRate average, SampleRate perInstance) {
        BigDecimal atPeak = average.perHour().multiply(peakFactor);
        BigDecimal givenAtPeak = perInstance.perHour().multiply(BigDecimal.valueOf(ceiling.ratio()));
        return Math.max(
                leastReplicas,
                atPeak.divide(givenAtPeak, 0, RoundingMode.CEILING).intValueExact());
    }

    /** The average traffic that one instance carries when the peaks fill it to the ceiling. */
    BigDecimal averagePerInstance(SampleRate perInstance) {
        return perInstance
                .perHour()
                .multiply(BigDecimal.valueOf(ceiling.ratio()))
                .divide(peakFactor, Hosting.PRECISION);
    }
}
