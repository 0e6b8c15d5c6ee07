package dev.aloi.scoring.metric.distance;

import dev.aloi.scoring.metric.match.Verdict;
import dev.aloi.scoring.metric.text.Lexicon;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import dev.aloi.scoring.metric.text.Tokens;
import dev.aloi.scoring.metric.text.WhitespaceTokenizer;
import java.util.List;

/** One less the edit distance as a share of the longer text, to the reference that is closest. */
public record LevenshteinSimilarity(Unit unit) implements Verdict {
    public enum Unit {
        /** A code point. */
        CHARACTER,
        /** What white space separates. */
        WORD
    }

    @Override
    public double on(Text completion, References references) {
        return references.prepared(texts -> texts).stream()
                .mapToDouble(reference -> similarity(completion, reference))
                .max()
                .orElseThrow();
    }

    private double similarity(Text completion, Text reference) {
        int longer = Math.max(length(completion), length(reference));
        return longer == 0 ? 1 : 1 - (double) distance(completion, reference) / longer;
    }

    private int length(Text text) {
        return unit == Unit.WORD
                ? text.tokens(WhitespaceTokenizer.INSTANCE).size()
                : text.value().codePointCount(0, text.value().length());
    }

    public int distance(Text completion, Text reference) {
        if (unit == Unit.CHARACTER) {
            return EditDistance.of(
                    completion.value().codePoints().toArray(),
                    reference.value().codePoints().toArray());
        }
        Tokens completionWords = completion.tokens(WhitespaceTokenizer.INSTANCE);
        Tokens referenceWords = reference.tokens(WhitespaceTokenizer.INSTANCE);
        Lexicon lexicon = Lexicon.of(List.of(referenceWords));
        return EditDistance.of(lexicon.numbers(referenceWords), lexicon.numbers(completionWords));
    }
}
