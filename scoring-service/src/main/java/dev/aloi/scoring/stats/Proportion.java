package dev.aloi.scoring.stats;

/** How many of so many succeeded. */
public record Proportion(int successes, int n) {
    public Proportion {
        if (n < 1 || successes < 0 || successes > n) {
            throw new IllegalArgumentException("%d of %d succeeded".formatted(successes, n));
        }
    }

    public double share() {
        return (double) successes / n;
    }

    /** Wilson (1927): keeps within 0 and 1 and does not collapse where all succeeded. */
    public Interval wilson(double level) {
        return wilson(share(), n, level, "Wilson, %d of %d".formatted(successes, n));
    }

    /** @param n need not be a whole number: samples that resemble each other count for fewer */
    static Interval wilson(double share, double n, double level, String method) {
        double z = Quantiles.normal((1 + level) / 2);
        double square = z * z / n;
        double centre = (share + square / 2) / (1 + square);
        double half = z / (1 + square) * Math.sqrt(share * (1 - share) / n + square / (4 * n));
        double low = share == 0 ? 0 : centre - half;
        double high = share == 1 ? 1 : centre + half;
        return new Interval(low, high, level, method);
    }

    /**
     * How often what never happened in {@code n} cases may happen at most, with 95 % confidence: 3/n (Hanley and
     * Lippman-Hand 1983).
     */
    public static double ruleOfThree(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("no cases tell nothing");
        }
        return Math.min(1, 3.0 / n);
    }
}
