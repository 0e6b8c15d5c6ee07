package dev.aloi.contracts.scoring;

import org.jspecify.annotations.Nullable;

/**
 * Whether a candidate is better on the samples that it was tuned on than on those held out.
 *
 * @param gap told with an alarm, or where the candidate improved on the best; else it would tell what the Ladder does not
 */
public record Overfitting(Alarm alarm, @Nullable Gap gap) {
    /** What was found. */
    public enum Alarm {
        NONE,
        RAISED,
        /** So many alarms were told of these samples that they would give themselves away. */
        EXHAUSTED
    }

    /**
     * Mean score of the tuning samples less that of the held-out ones, in the metric's unit; above 0: better on those tuned on.
     *
     * @param level of the interval; its lower end is above 0 where the alarm is raised
     * @param interval how it was found
     * @param tuning samples scored
     * @param heldOut samples scored
     */
    public record Gap(double value, double low, double high, double level, String interval, int tuning, int heldOut) {}
}
