package dev.aloi.scoring.metric.chrf;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.TextMetric;
import dev.aloi.scoring.metric.text.Lexicon;
import dev.aloi.scoring.metric.text.Ngrams;
import dev.aloi.scoring.metric.text.Preparation;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import dev.aloi.scoring.metric.text.Tokens;
import java.util.List;

/**
 * chrF after Popović (2015, 2017), equal to sacreBLEU 2.6.0: against the reference that gives the highest score. Statistics
 * for each order, those of characters before those of words: n-grams of the completion, of the reference, and matching ones.
 */
public record Chrf(String name, ChrfSettings settings) implements TextMetric {
    /** Stands for a precision or recall of which there is nothing to count. */
    private static final double EPSILON = 1e-16;

    private static final Tokens NO_WORDS = new Tokens.Builder(0).build();

    @Override
    public String signature(ReferenceCount references) {
        return "%s|nrefs:%s|case:%s|eff:%s|nc:%d|nw:%d|space:%s|beta:%d|impl:aloi-1(=sacrebleu-2.6.0)"
                .formatted(
                        name,
                        references,
                        settings.lowercase() ? "lc" : "mixed",
                        settings.epsSmoothing() ? "no" : "yes",
                        settings.charOrder(),
                        settings.wordOrder(),
                        settings.whitespace() ? "yes" : "no",
                        settings.beta());
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
        return 3 * settings.orders();
    }

    @Override
    public Statistics measure(Text completion, References references) {
        int[] characters = ChrfTexts.characters(completion.value(), settings);
        Tokens words = settings.wordOrder() > 0 ? completion.tokens(ChrfTexts.words(settings.lowercase())) : NO_WORDS;
        List<Counted> counted = references.prepared(new Counting(settings));
        Statistics best = counted.getFirst().against(characters, words, settings);
        for (Counted reference : counted.subList(1, counted.size())) {
            Statistics next = reference.against(characters, words, settings);
            if (score(next) > score(best)) {
                best = next;
            }
        }
        return best;
    }

    @Override
    public double score(Statistics summed) {
        double precisions = 0;
        double recalls = 0;
        double smoothed = 0;
        int reached = 0;
        for (int order = 0; order < settings.orders(); order++) {
            double completion = summed.at(3 * order);
            double reference = summed.at(3 * order + 1);
            double matches = summed.at(3 * order + 2);
            double precision = completion > 0 ? matches / completion : EPSILON;
            double recall = reference > 0 ? matches / reference : EPSILON;
            double weighted = factor() * precision + recall;
            smoothed += weighted > 0 ? (1 + factor()) * precision * recall / weighted : EPSILON;
            if (completion > 0 && reference > 0) {
                precisions += precision;
                recalls += recall;
                reached++;
            }
        }
        if (settings.epsSmoothing()) {
            return 100 * smoothed / settings.orders();
        }
        return reached == 0 ? 0 : fScore(precisions / reached, recalls / reached);
    }

    private double fScore(double precision, double recall) {
        if (precision + recall == 0) {
            return 0;
        }
        return 100 * ((1 + factor()) * precision * recall / (factor() * precision + recall));
    }

    private double factor() {
        return settings.beta() * settings.beta();
    }

    /** A reference with its n-grams counted. */
    private record Counted(CharacterNgrams characters, Lexicon lexicon, Ngrams words, int wordCount) {
        Statistics against(int[] completion, Tokens completionWords, ChrfSettings settings) {
            double[] statistics = new double[3 * settings.orders()];
            put(statistics, 0, characters.matches(completion), completion.length, characters.length());
            if (settings.wordOrder() > 0) {
                int[] matches = words.matches(lexicon.numbers(completionWords));
                put(statistics, settings.charOrder(), matches, completionWords.size(), wordCount);
            }
            return Statistics.of(statistics);
        }

        /** Where the reference is too short for an order, the completion's n-grams do not count either. */
        private static void put(double[] statistics, int from, int[] matches, int completion, int reference) {
            for (int i = 0; i < matches.length; i++) {
                int inReference = Ngrams.total(reference, i + 1);
                int at = 3 * (from + i);
                statistics[at] = inReference > 0 ? Ngrams.total(completion, i + 1) : 0;
                statistics[at + 1] = inReference;
                statistics[at + 2] = matches[i];
            }
        }
    }

    private record Counting(ChrfSettings settings) implements Preparation<List<Counted>> {
        @Override
        public List<Counted> of(List<Text> references) {
            return references.stream().map(this::count).toList();
        }

        private Counted count(Text reference) {
            int[] characters = ChrfTexts.characters(reference.value(), settings);
            Tokens words =
                    settings.wordOrder() > 0 ? reference.tokens(ChrfTexts.words(settings.lowercase())) : NO_WORDS;
            Lexicon lexicon = Lexicon.of(List.of(words));
            return new Counted(
                    new CharacterNgrams(characters, settings.charOrder()),
                    lexicon,
                    Ngrams.of(lexicon, settings.wordOrder()),
                    words.size());
        }
    }
}
