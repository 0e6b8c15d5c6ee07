package dev.aloi.scoring.metric;

/** How the value over many samples comes about. */
public enum Aggregation {
    /** The score of the summed statistics: a corpus metric, not the mean of its samples. */
    CORPUS,
    /** The arithmetic mean of the scores of the samples. */
    MEAN,
    /** The mean over the samples, each by the summed statistics of all attempts at it. */
    ATTEMPTS
}
