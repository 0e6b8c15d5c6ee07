package dev.aloi.scoring.stats;

/**
 * By how much two shares of the same samples differ, after Bonett and Price (2012): a sample is added on which the first
 * alone is right, and one for the second, so that the interval does not collapse where they agree.
 */
public record PairedShares(McNemar discordant, int n) {
    /** Of the second share to the first. */
    double centre() {
        return onlySecond() - onlyFirst();
    }

    double standardError() {
        double both = onlyFirst() + onlySecond();
        return Math.sqrt((both - centre() * centre()) / (n + 2));
    }

    public Interval interval(double level) {
        double half = standardError() * Quantiles.normal((1 + level) / 2);
        return new Interval(
                Math.max(-1, centre() - half),
                Math.min(1, centre() + half),
                level,
                "Bonett and Price, %d".formatted(n));
    }

    private double onlyFirst() {
        return (discordant.onlyFirst() + 1.0) / (n + 2);
    }

    private double onlySecond() {
        return (discordant.onlySecond() + 1.0) / (n + 2);
    }
}
