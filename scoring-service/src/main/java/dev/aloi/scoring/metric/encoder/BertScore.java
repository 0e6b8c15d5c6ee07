package dev.aloi.scoring.metric.encoder;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.TextMetric;
import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.Locale;
import java.util.Map;

/**
 * BERTScore after Zhang et al. (2020): how close each token of one text is to its closest one of the other, by the states of an encoder's last
 * layer, without rescaling. As in the authors' program the tokens around a text can be the closest ones, and count for nothing themselves. Of
 * several references the best. Statistics: precision, recall, F1, and whether one of the two texts was longer than the encoder reads.
 */
public record BertScore(Encoder encoder, TokenWeights weights, Value value) implements TextMetric {
    private static final int CUT = 3;

    /** Which of the three is the score. */
    public enum Value {
        PRECISION(0),
        RECALL(1),
        F1(2);

        private final int index;

        Value(int index) {
            this.index = index;
        }

        private double of(Statistics statistics) {
            return statistics.at(index);
        }
    }

    @Override
    public String name() {
        return "bertScore";
    }

    @Override
    public String signature(ReferenceCount references) {
        return "bertScore|nrefs:%s|encoder:%s|layer:last|idf:%s|baseline:no|value:%s|agg:mean|impl:aloi-1"
                .formatted(
                        references,
                        encoder.identity(),
                        weights.label(),
                        value.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public double scale() {
        return 1;
    }

    @Override
    public Aggregation aggregation() {
        return Aggregation.MEAN;
    }

    /** An encoder takes its time. */
    @Override
    public boolean callsOut() {
        return true;
    }

    @Override
    public int width() {
        return 4;
    }

    /** The states of references are not kept: they would take a hundred times the room of all else. */
    @Override
    public Statistics measure(Text completion, References references) {
        TokenVectors tokens = null;
        Statistics best = null;
        for (Text reference : references.texts()) {
            tokens = tokens == null ? encoder.readTokens(completion.value()) : tokens;
            Statistics next = between(tokens, encoder.readTokens(reference.value()));
            best = best == null || score(next) > score(best) ? next : best;
        }
        if (best == null) {
            throw new UnmeasuredException(Category.NO_REFERENCE);
        }
        return best;
    }

    private Statistics between(TokenVectors completion, TokenVectors reference) {
        double precision = completion.metBy(reference, weights::of);
        double recall = reference.metBy(completion, weights::of);
        boolean empty = completion.own().findAny().isEmpty()
                || reference.own().findAny().isEmpty();
        return empty
                ? Statistics.of(0, 0, 0, cut(completion, reference))
                : Statistics.of(precision, recall, f1(precision, recall), cut(completion, reference));
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double cut(TokenVectors completion, TokenVectors reference) {
        return completion.isCut() || reference.isCut() ? 1 : 0;
    }

    @Override
    public double score(Statistics statistics) {
        return value.of(statistics);
    }

    @Override
    public Map<String, Double> details(Statistics statistics) {
        return Map.of(
                "precision", Value.PRECISION.of(statistics),
                "recall", Value.RECALL.of(statistics),
                "f1", Value.F1.of(statistics),
                "cut", statistics.at(CUT));
    }
}
