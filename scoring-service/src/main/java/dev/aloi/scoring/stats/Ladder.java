package dev.aloi.scoring.stats;

/**
 * Which values measured on held-out samples may be told, so that whoever asks again and again does not learn the samples by heart: the
 * Ladder (Blum and Hardt 2015). A candidate that does not beat the best so far by more than chance explains is answered by that best
 * again. Their version without parameters takes one standard error of the paired difference for chance, which one try in six reaches and
 * somebody who keeps what was told climbs by; here a lead counts where all looks together find one by chance in 5 % of cases.
 *
 * @param look how often these samples have been asked, this time among them
 */
public record Ladder(long look) {
    private static final double LEVEL = 0.05;

    public Ladder {
        if (look < 1) {
            throw new IllegalArgumentException("looks are counted from 1");
        }
    }

    /** How likely a lead by chance may be at this look: 1/(1·2) + 1/(2·3) + ... = 1. */
    public double allowed() {
        return LEVEL / (look * (look + 1.0));
    }

    /** @param lead over the best so far, sample by sample */
    public boolean isImprovement(PairedComparison.Spread lead) {
        return lead.above(0) <= allowed();
    }

    /** No finer than one of {@code n} samples could change it. */
    public static double rounded(double value, double scale, int n) {
        return Math.round(value / scale * n) * scale / n;
    }
}
