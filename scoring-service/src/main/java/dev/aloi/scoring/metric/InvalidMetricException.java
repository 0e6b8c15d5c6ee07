package dev.aloi.scoring.metric;

/** What was asked for is no metric, or has no such option; the message names those that there are. */
public final class InvalidMetricException extends IllegalArgumentException {
    public InvalidMetricException(String message) {
        super(message);
    }
}
