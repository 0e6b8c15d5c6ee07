package dev.aloi.scoring.metric.ter;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.TextMetric;
import dev.aloi.scoring.metric.text.Lexicon;
import dev.aloi.scoring.metric.text.Preparation;
import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import dev.aloi.scoring.metric.text.Tokenizer;
import dev.aloi.scoring.metric.text.Tokens;
import java.util.List;
import java.util.Map;

/**
 * Translation edit rate after Snover et al. (2006), equal to sacreBLEU 2.6.0: edits to the reference that needs the fewest,
 * per hundred words of an average reference. Against a completion's own corrected version it is HTER. Statistics: edits,
 * then the mean length of the references.
 */
public record Ter(TercomTokenizer tokenizer) implements TextMetric {
    private static final int EDITS = 0;
    private static final int REFERENCE_LENGTH = 1;

    @Override
    public String name() {
        return "ter";
    }

    @Override
    public String signature(ReferenceCount references) {
        return "ter|nrefs:%s|case:%s|tok:tercom|norm:%s|punct:%s|asian:%s|impl:aloi-1(=sacrebleu-2.6.0)"
                .formatted(
                        references,
                        tokenizer.caseSensitive() ? "mixed" : "lc",
                        tokenizer.normalized() ? "yes" : "no",
                        tokenizer.noPunct() ? "no" : "yes",
                        tokenizer.asianSupport() ? "yes" : "no");
    }

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public double scale() {
        return 100;
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
    public Statistics measure(Text completion, References references) {
        Tokenizer cut = new Stripped(tokenizer);
        Tokens tokens = completion.tokens(cut);
        List<Numbered> numbered = references.prepared(new Numbering(cut));
        int fewest = Integer.MAX_VALUE;
        long lengths = 0;
        for (Numbered reference : numbered) {
            fewest = Math.min(fewest, reference.edits(tokens));
            lengths += reference.words.length;
        }
        return Statistics.of(fewest, (double) lengths / numbered.size());
    }

    @Override
    public double score(Statistics summed) {
        double edits = summed.at(EDITS);
        double length = summed.at(REFERENCE_LENGTH);
        if (length > 0) {
            return 100 * (edits / length);
        }
        return edits > 0 ? 100 : 0;
    }

    @Override
    public Map<String, Double> details(Statistics statistics) {
        return Map.of("edits", statistics.at(EDITS), "referenceLength", statistics.at(REFERENCE_LENGTH));
    }

    private record Stripped(TercomTokenizer tokenizer) implements Tokenizer {
        @Override
        public Tokens tokenize(String text) {
            return tokenizer.tokenize(PythonText.stripEnd(text));
        }
    }

    private static final class Numbered {
        private final Lexicon lexicon;
        private final int[] words;
        private final WordPositions positions;

        Numbered(Tokens tokens) {
            lexicon = tokens.lexicon();
            words = lexicon.numbersOfReferences().getFirst();
            positions = new WordPositions(words, lexicon.size());
        }

        int edits(Tokens completion) {
            return new Shifts(words, positions).edits(lexicon.numbers(completion));
        }
    }

    private record Numbering(Tokenizer tokenizer) implements Preparation<List<Numbered>> {
        @Override
        public List<Numbered> of(List<Text> references) {
            return references.stream()
                    .map(reference -> new Numbered(reference.tokens(tokenizer)))
                    .toList();
        }
    }
}
