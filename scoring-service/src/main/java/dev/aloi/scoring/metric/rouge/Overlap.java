package dev.aloi.scoring.metric.rouge;

import dev.aloi.scoring.metric.text.Lexicon;
import dev.aloi.scoring.metric.text.Ngrams;
import dev.aloi.scoring.metric.text.Tokens;

/** A reference, made ready to be compared with any number of completions. */
sealed interface Overlap {
    int hits(Tokens completion);

    /** What there was to hit. */
    int total(int tokens);

    int referenceTotal();

    static Overlap with(RougeType type, Tokens reference) {
        Lexicon lexicon = reference.lexicon();
        int[] numbers = lexicon.numbersOfReferences().getFirst();
        return switch (type) {
            case ONE, TWO, THREE ->
                new OfNgrams(lexicon, Ngrams.of(lexicon, type.order()), type.order(), numbers.length);
            case LONGEST ->
                new OfSequence(lexicon, new LongestCommonSubsequence(numbers, lexicon.size()), numbers.length);
            case SUMMARY -> new OfLines(lexicon, new SummaryUnion(reference, numbers, lexicon.size()), numbers.length);
        };
    }

    record OfNgrams(Lexicon lexicon, Ngrams ngrams, int order, int tokens) implements Overlap {
        @Override
        public int hits(Tokens completion) {
            return ngrams.matches(lexicon.numbers(completion))[order - 1];
        }

        @Override
        public int total(int ofTokens) {
            return Ngrams.total(ofTokens, order);
        }

        @Override
        public int referenceTotal() {
            return total(tokens);
        }
    }

    record OfSequence(Lexicon lexicon, LongestCommonSubsequence sequence, int referenceTotal) implements Overlap {
        @Override
        public int hits(Tokens completion) {
            return sequence.lengthWith(lexicon.numbers(completion));
        }

        @Override
        public int total(int tokens) {
            return tokens;
        }
    }

    record OfLines(Lexicon lexicon, SummaryUnion union, int referenceTotal) implements Overlap {
        @Override
        public int hits(Tokens completion) {
            return union.hits(completion, lexicon.numbers(completion));
        }

        @Override
        public int total(int tokens) {
            return tokens;
        }
    }
}
