package dev.aloi.scoring.ranking;

/**
 * What so many samples can show, before anything is run.
 *
 * @param deviation standard deviation over samples of the difference of two candidates, in the metric's own unit
 * @param basis where that comes from, in words
 * @param level at which all comparisons together err where there is no difference
 * @param power how often a difference that is there is found
 * @param minimumDetectableEffect the smallest difference that is found as often
 * @param margin that verdicts go by where none is given
 * @param samplesForMargin with which a difference of the margin is found as often
 */
public record Detectable(
        String metric,
        int samples,
        int candidates,
        double deviation,
        String basis,
        double level,
        double power,
        double minimumDetectableEffect,
        double margin,
        long samplesForMargin) {}
