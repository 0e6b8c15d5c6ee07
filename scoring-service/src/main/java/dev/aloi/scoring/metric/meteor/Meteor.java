package dev.aloi.scoring.metric.meteor;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.TextMetric;
import dev.aloi.scoring.metric.text.Preparation;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import dev.aloi.scoring.metric.text.Tokenizer;
import java.util.List;

/**
 * METEOR after Banerjee and Lavie (2005) with the modules for equal words and Porter's stems, but without synonyms: equal to
 * NLTK 3.8's meteor_score with a WordNet that knows none. The best of several references. Statistics: equal words, equal
 * stems, chunks, words of the completion, words of the reference.
 */
public record Meteor(MeteorSettings settings) implements TextMetric {
    private static final int EXACT = 0;
    private static final int STEMS = 1;
    private static final int CHUNKS = 2;
    private static final int COMPLETION = 3;
    private static final int REFERENCE = 4;

    @Override
    public String name() {
        return "meteor";
    }

    @Override
    public String signature(ReferenceCount references) {
        return "meteor|nrefs:%s|case:lc|tok:%s|stem:porter|syn:no|alpha:%s|beta:%s|gamma:%s|stemWeight:%s|agg:mean|impl:aloi-1"
                .formatted(
                        references,
                        settings.tokenizerLabel(),
                        settings.alpha(),
                        settings.beta(),
                        settings.gamma(),
                        settings.stemWeight());
    }

    @Override
    public double scale() {
        return 1;
    }

    @Override
    public Aggregation aggregation() {
        return Aggregation.MEAN;
    }

    @Override
    public int width() {
        return 5;
    }

    @Override
    public Statistics measure(Text completion, References references) {
        Words words = Words.of(completion, settings.tokenizer());
        Statistics best = null;
        for (Words reference : references.prepared(new Cutting(settings.tokenizer()))) {
            Statistics next = against(words, reference);
            if (best == null || score(next) > score(best)) {
                best = next;
            }
        }
        return java.util.Objects.requireNonNull(best, "there is a reference");
    }

    private static Statistics against(Words completion, Words reference) {
        Alignment alignment = Alignment.of(completion, reference);
        return Statistics.of(
                alignment.exact(), alignment.stems(), alignment.chunks(), completion.size(), reference.size());
    }

    @Override
    public double score(Statistics statistics) {
        double matches = statistics.at(EXACT) + statistics.at(STEMS);
        double worth = statistics.at(EXACT) + settings.stemWeight() * statistics.at(STEMS);
        if (worth == 0) {
            return 0;
        }
        double precision = worth / statistics.at(COMPLETION);
        double recall = worth / statistics.at(REFERENCE);
        double mean = precision * recall / (settings.alpha() * precision + (1 - settings.alpha()) * recall);
        double penalty = settings.gamma() * Math.pow(statistics.at(CHUNKS) / matches, settings.beta());
        return (1 - penalty) * mean;
    }

    private record Cutting(Tokenizer tokenizer) implements Preparation<List<Words>> {
        @Override
        public List<Words> of(List<Text> references) {
            return references.stream().map(text -> Words.of(text, tokenizer)).toList();
        }
    }
}
