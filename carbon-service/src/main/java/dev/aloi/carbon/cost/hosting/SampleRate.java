package dev.aloi.carbon.cost.hosting;

import java.math.BigDecimal;

/** Samples per hour: of traffic that comes, or of a machine that answers. */
public record SampleRate(BigDecimal perHour) {
    public SampleRate {
        if (perHour.signum() <= 0) {
            throw new IllegalArgumentException("a rate of samples is over 0: " + perHour);
        }
    }

    public static SampleRate perHour(double samples) {
        return new SampleRate(BigDecimal.valueOf(samples));
    }

    public static SampleRate perSecond(double samples) {
        return new SampleRate(BigDecimal.valueOf(samples).multiply(BigDecimal.valueOf(3_600)));
    }

    boolean isOver(SampleRate other) {
        return perHour.compareTo(other.perHour) > 0;
    }
}
