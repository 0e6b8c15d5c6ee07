package dev.aloi.scoring.metric.correction;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.distance.LevenshteinSimilarity;
import dev.aloi.scoring.metric.distance.LevenshteinSimilarity.Unit;
import dev.aloi.scoring.metric.text.Text;
import dev.aloi.scoring.metric.text.WhitespaceTokenizer;

/**
 * Words that a human put in, took out or replaced for each word that the model wrote; a moved word is taken out and put in.
 * Statistics: edits, words of the completion.
 */
public record EditsPerWord() implements CorrectionMetric {
    private static final LevenshteinSimilarity WORDS = new LevenshteinSimilarity(Unit.WORD);

    @Override
    public String name() {
        return "editsPerWord";
    }

    @Override
    public String signature(ReferenceCount references) {
        return "editsPerWord|of:correction|tok:space|case:mixed|agg:corpus|impl:aloi-1";
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
    public int width() {
        return 2;
    }

    @Override
    public Statistics measure(Text completion, Text corrected) {
        return Statistics.of(
                WORDS.distance(completion, corrected),
                completion.tokens(WhitespaceTokenizer.INSTANCE).size());
    }

    /** Of nothing written every word of the correction counts for one. */
    @Override
    public double score(Statistics summed) {
        return summed.at(0) / Math.max(summed.at(1), 1);
    }
}
