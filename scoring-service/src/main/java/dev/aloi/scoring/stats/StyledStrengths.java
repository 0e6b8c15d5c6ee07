package dev.aloi.scoring.stats;

/** Strengths of candidates apart from the style of their answers, and what style is worth. */
public final class StyledStrengths {
    private static final double ELO_PER_UNIT = 400 / Math.log(10);

    private final int candidates;
    private final double[] weights;

    StyledStrengths(int candidates, double[] weights) {
        this.candidates = candidates;
        this.weights = weights;
    }

    /** On the scale of chess; 0 is the mean. */
    public double elo(int candidate) {
        return ELO_PER_UNIT * weights[candidate];
    }

    /** Of one standard deviation more of a feature than the other answer has, in points of Elo. */
    public double styleElo(int feature) {
        return ELO_PER_UNIT * weights[candidates + feature];
    }
}
