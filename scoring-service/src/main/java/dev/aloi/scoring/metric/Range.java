package dev.aloi.scoring.metric;

/**
 * Between which values a score lies.
 *
 * @param highest infinite where there is no limit
 */
public record Range(double lowest, double highest) {
    static final Range SHARE = new Range(0, 1);
    static final Range PERCENT = new Range(0, 100);
    static final Range RATE = new Range(0, Double.POSITIVE_INFINITY);
    static final Range UNLIMITED = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    static final Range CORRELATION = new Range(-1, 1);
}
