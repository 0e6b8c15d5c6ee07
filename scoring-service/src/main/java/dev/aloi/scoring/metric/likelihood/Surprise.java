package dev.aloi.scoring.metric.likelihood;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Need;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.text.References;
import java.util.Set;

/**
 * How little the model expected the right answer, over all of them together. Statistics: the logarithm of the likelihood,
 * and the tokens or bytes that it is of.
 */
public record Surprise(Unit unit) implements Metric {
    /** Of what it is counted. */
    public enum Unit {
        /** Perplexity: comparable for the same tokenizer alone. */
        TOKEN("perplexity"),
        /** Bits per byte after Gao et al. (2020): comparable between tokenizers. */
        BYTE("bitsPerByte");

        private final String metric;

        Unit(String metric) {
            this.metric = metric;
        }
    }

    @Override
    public String name() {
        return unit.metric;
    }

    @Override
    public String signature(ReferenceCount references) {
        return "%s|nrefs:%s|of:right-answer|agg:corpus|impl:aloi-1".formatted(name(), references);
    }

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public double scale() {
        return 1;
    }

    @Override
    public Aggregation aggregation() {
        return Aggregation.CORPUS;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LIKELIHOODS);
    }

    @Override
    public int width() {
        return 2;
    }

    @Override
    public Statistics measure(Completion completion, References references) {
        Likelihood right = Choice.of(completion, references).ofRight();
        return Statistics.of(right.logarithm(), (double) (unit == Unit.TOKEN ? right.tokens() : right.bytes()));
    }

    @Override
    public double score(Statistics summed) {
        double nats = -summed.at(0) / summed.at(1);
        return unit == Unit.TOKEN ? Math.exp(nats) : nats / Math.log(2);
    }
}
