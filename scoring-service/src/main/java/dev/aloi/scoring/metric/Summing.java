package dev.aloi.scoring.metric;

/** How statistics of samples add up to one value. */
public interface Summing {
    /** How many numbers a row has. */
    int width();

    /** What is summed of the statistics of one sample. */
    default Statistics row(Statistics one) {
        return one;
    }

    /** Of summed rows. */
    double score(Statistics summed);
}
