package dev.aloi.scoring.stats;

/** What a paired comparison allows one to say. */
public sealed interface Verdict {
    String words();

    /** The interval of the difference lies above 0. */
    record Better(double difference, Interval interval) implements Verdict {
        @Override
        public String words() {
            return "better";
        }
    }

    /** The interval lies below 0. */
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

    record NotEnoughData(long moreSamples) implements Verdict {
        @Override
        public String words() {
            return "not enough data: about %d more samples".formatted(moreSamples);
        }
    }

    /** @param margin by how much worse would not matter, in the metric's own unit */
    static Verdict of(PairedDifference difference, double margin, Power power) {
        Interval interval = difference.interval(1 - power.level());
        if (interval.low() > 0) {
            return new Better(difference.mean(), interval);
        }
        if (interval.high() < 0) {
            return new Worse(difference.mean(), interval);
        }
        if (difference.nonInferiority(margin) <= power.level() / 2) {
            return new NoWorse(margin);
        }
        double variance = difference.standardError() * difference.standardError() * difference.n();
        long needed = power.neededSamples(margin, Power.Spread.observed(variance));
        return new NotEnoughData(Math.max(1, needed - difference.n()));
    }
}
