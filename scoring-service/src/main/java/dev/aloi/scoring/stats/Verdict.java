package dev.aloi.scoring.stats;

import dev.aloi.kit.statistics.Power;

/** What a paired comparison allows one to say. */
public sealed interface Verdict {
    String words();

    /** The difference is above 0, and not by chance. */
    record Better(double difference, Interval interval) implements Verdict {
        @Override
        public String words() {
            return "better";
        }
    }

    /** Below 0, and not by chance. */
    record Worse(double difference, Interval interval) implements Verdict {
        @Override
        public String words() {
            return "worse";
        }
    }

    /** Not shown to be better, but shown not to be worse by the margin. */
    record NoWorse(double margin) implements Verdict {
        @Override
        public String words() {
            return "no worse than %s".formatted(margin);
        }
    }

    /** Shown to differ by less than the margin either way. */
    record Equivalent(double margin) implements Verdict {
        @Override
        public String words() {
            return "equal within %s".formatted(margin);
        }
    }

    record NotEnoughData(long moreSamples) implements Verdict {
        @Override
        public String words() {
            return "not enough data: about %d more samples".formatted(moreSamples);
        }
    }

    /** @param margin by how much worse would not matter, in the metric's own unit */
    static Verdict of(PairedDifference difference, double margin, Power power) {
        return of(difference.comparison(), difference.pValue(), margin, 1, power);
    }

    /**
     * @param lead of the candidate over the baseline: above 0 is better
     * @param corrected its p-value among all comparisons that are made
     * @param margin by how much worse would not matter
     * @param comparisons how many are made: each needs samples to stand out among them
     */
    static Verdict of(PairedComparison lead, double corrected, double margin, int comparisons, Power power) {
        if (corrected <= power.level()) {
            return lead.difference() > 0
                    ? new Better(lead.difference(), lead.interval())
                    : new Worse(lead.difference(), lead.interval());
        }
        if (lead.equivalence(margin) <= power.level() / 2) {
            return new Equivalent(margin);
        }
        if (lead.nonInferiority(margin) <= power.level() / 2) {
            return new NoWorse(margin);
        }
        Power each = new Power(power.level() / comparisons, power.power());
        return new NotEnoughData(Math.max(1, lead.neededSamples(margin, each) - lead.n()));
    }
}
