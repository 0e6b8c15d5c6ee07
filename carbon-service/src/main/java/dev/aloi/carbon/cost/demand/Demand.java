package dev.aloi.carbon.cost.demand;

import dev.aloi.carbon.cost.hosting.SampleRate;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The traffic of a product.
 *
 * @param inputTokens of a request, on average
 * @param outputTokens of an answer, on average
 * @param monthlyGrowthPercent from one month to the next; under 0 where it shrinks, over -100
 */
public record Demand(long requestsPerDay, long inputTokens, long outputTokens, BigDecimal monthlyGrowthPercent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HOURS_PER_DAY = BigDecimal.valueOf(24);
    private static final BigDecimal DAYS_PER_MONTH =
            new BigDecimal("365").divide(new BigDecimal("12"), MathContext.DECIMAL64);

    public Demand {
        if (requestsPerDay < 1 || inputTokens < 0 || outputTokens < 0) {
            throw new IllegalArgumentException("a demand has requests, and no negative lengths");
        }
        if (monthlyGrowthPercent.compareTo(HUNDRED.negate()) <= 0) {
            throw new IllegalArgumentException("a demand cannot shrink to nothing: " + monthlyGrowthPercent);
        }
    }

    /** Requests in that month: the first is month 1. */
    BigDecimal requests(int month) {
        return perDay(month).multiply(DAYS_PER_MONTH, MathContext.DECIMAL64);
    }

    public SampleRate average(int month) {
        return new SampleRate(perDay(month).divide(HOURS_PER_DAY, MathContext.DECIMAL64));
    }

    private BigDecimal perDay(int month) {
        BigDecimal growth = BigDecimal.ONE.add(monthlyGrowthPercent.movePointLeft(2));
        return BigDecimal.valueOf(requestsPerDay).multiply(growth.pow(month - 1, MathContext.DECIMAL64));
    }
}
