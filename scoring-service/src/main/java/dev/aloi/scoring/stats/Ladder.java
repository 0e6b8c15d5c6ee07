package dev.aloi.scoring.stats;

/**
 * Which values measured on held-out samples may be told, so that whoever asks again and again does not learn the samples by heart: the
 * Ladder without parameters (Blum and Hardt 2015, section 3.2). Only what beats the best so far by more than a standard error of the
 * difference is told, and of everything else that it does not.
 */
public final class Ladder {
    private final boolean higherIsBetter;
    private final double scale;

    /** @param scale the best possible value of the metric: 1 or 100 */
    public Ladder(boolean higherIsBetter, double scale) {
        this.higherIsBetter = higherIsBetter;
        this.scale = scale;
    }

    /**
     * @param improved on the best so far
     * @param best so far, this one among them
     * @param needed by how much the best before had to be beaten; 0 for the first
     */
    public record Answer(boolean improved, double best, double needed) {}

    /** To the first one, of {@code n} samples. */
    public Answer first(double value, int n) {
        return new Answer(true, rounded(value, n), 0);
    }

    /**
     * @param best told so far
     * @param value measured now
     * @param lead of what is measured now over what was the best, sample by sample, in the metric's own direction
     */
    public Answer next(double best, double value, PairedDifference lead) {
        double ahead = higherIsBetter ? value - best : best - value;
        boolean improved = ahead > lead.standardError();
        return new Answer(improved, improved ? rounded(value, lead.n()) : best, lead.standardError());
    }

    /** No finer than one sample could change it. */
    private double rounded(double value, int n) {
        return Math.round(value / scale * n) * scale / n;
    }
}
