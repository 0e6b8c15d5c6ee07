package dev.aloi.scoring.metric.bleu;

import dev.aloi.scoring.metric.match.Verdict;
import dev.aloi.scoring.metric.text.Lexicon;
import dev.aloi.scoring.metric.text.Ngrams;
import dev.aloi.scoring.metric.text.Preparation;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import dev.aloi.scoring.metric.text.Tokens;
import dev.aloi.scoring.metric.text.WhitespaceTokenizer;
import java.util.List;

/**
 * Sentence BLEU of words between spaces, as nltk 3.8 counts it: for comparison with published numbers. Its smoothing
 * methods are those of Chen and Cherry (2014).
 *
 * @param method 0 to 5, or 7
 */
public record NltkBleu(int method) implements Verdict {
    private static final int ORDERS = 4;
    private static final double EPSILON = 0.1;
    private static final int SHORTNESS = 5;

    @Override
    public double on(Text completion, References references) {
        Tokens tokens = completion.tokens(WhitespaceTokenizer.INSTANCE);
        Counted counted = references.prepared(Counting.FIVE_ORDERS);
        int[] matches = counted.ngrams().matches(counted.lexicon().numbers(tokens));
        if (matches[0] == 0) {
            return 0;
        }
        double[] precisions = smoothed(matches, tokens.size());
        // a precision that stays zero is left out: nltk's choice, not a sensible one
        double logarithms = 0;
        for (double precision : precisions) {
            logarithms += precision > 0 ? Math.log(precision) / ORDERS : 0;
        }
        return brevityPenalty(tokens.size(), counted.lengthClosestTo(tokens.size())) * Math.exp(logarithms);
    }

    private static double brevityPenalty(int length, int reference) {
        return length > reference ? 1 : Math.exp(1 - (double) reference / length);
    }

    private double[] smoothed(int[] matches, int length) {
        double[] precisions = new double[ORDERS];
        int zeros = 0;
        for (int i = 0; i < ORDERS; i++) {
            double total = Math.max(1, Ngrams.total(length, i + 1));
            zeros += matches[i] == 0 ? 1 : 0;
            precisions[i] =
                    matches[i] == 0 || method == 2 ? ofOrder(i, matches[i], total, zeros, length) : matches[i] / total;
        }
        return method == 5 || method == 7
                ? averaged(precisions, matches[ORDERS] / Math.max(1.0, Ngrams.total(length, ORDERS + 1)))
                : precisions;
    }

    private double ofOrder(int i, int matches, double total, int zeros, int length) {
        return switch (method) {
            case 0 -> Double.MIN_NORMAL;
            case 1 -> EPSILON / total;
            case 2 -> i == 0 ? matches / total : (matches + 1) / (total + 1);
            case 3 -> 1 / (Math.pow(2, zeros) * total);
            case 4, 7 -> length > 1 ? 1 / (Math.pow(2, zeros) * SHORTNESS / Math.log(length)) / total : 0;
            case 5 -> 0;
            default -> throw new IllegalStateException("nltk has no smoothing method " + method);
        };
    }

    /** Each with its neighbours, of which the lower one is smoothed already. */
    private static double[] averaged(double[] precisions, double next) {
        double[] averaged = new double[ORDERS];
        double before = precisions[0] + 1;
        for (int i = 0; i < ORDERS; i++) {
            double after = i + 1 < ORDERS ? precisions[i + 1] : next;
            before = (before + precisions[i] + after) / 3;
            averaged[i] = before;
        }
        return averaged;
    }

    private record Counted(Lexicon lexicon, Ngrams ngrams, List<Integer> lengths) {
        int lengthClosestTo(int length) {
            return lengths.stream()
                    .min(java.util.Comparator.<Integer>comparingInt(it -> Math.abs(it - length))
                            .thenComparingInt(it -> it))
                    .orElseThrow();
        }
    }

    private enum Counting implements Preparation<Counted> {
        FIVE_ORDERS;

        @Override
        public Counted of(List<Text> references) {
            List<Tokens> texts = references.stream()
                    .map(text -> text.tokens(WhitespaceTokenizer.INSTANCE))
                    .toList();
            Lexicon lexicon = Lexicon.of(texts);
            return new Counted(
                    lexicon,
                    Ngrams.of(lexicon, ORDERS + 1),
                    texts.stream().map(Tokens::size).toList());
        }
    }
}
