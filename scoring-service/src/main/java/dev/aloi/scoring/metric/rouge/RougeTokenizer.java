package dev.aloi.scoring.metric.rouge;

import dev.aloi.scoring.metric.text.Cut;
import dev.aloi.scoring.metric.text.Tokenizer;
import dev.aloi.scoring.metric.text.Tokens;

/**
 * Runs of the letters a to z and digits of the lower-cased text, as rouge_score's tokenize.py: accents and other scripts
 * are lost. Tokens of more than three letters are stemmed where that is asked for.
 */
public enum RougeTokenizer implements Tokenizer {
    PLAIN,
    STEMMED,
    /** Words of any script instead. */
    UNICODE,
    UNICODE_STEMMED;

    /** Both become ASCII letters when lower-cased: the Kelvin sign, and the dotted I which leaves a dot behind. */
    private static final char KELVIN = '\u212A';

    private static final String DOTTED_I = "\u0130";
    private static final String I_AND_DOT = "i\u0307";
    private static final short[] LATIN = Cut.table(RougeTokenizer::ofLatin);
    static final int LONGEST_UNSTEMMED = 3;

    public static RougeTokenizer of(boolean unicode, boolean stem) {
        if (unicode) {
            return stem ? UNICODE_STEMMED : UNICODE;
        }
        return stem ? STEMMED : PLAIN;
    }

    boolean stems() {
        return this == STEMMED || this == UNICODE_STEMMED;
    }

    /** As signatures name it. */
    String label() {
        return this == UNICODE || this == UNICODE_STEMMED ? "unicode" : "rouge_score";
    }

    @Override
    public Tokens tokenize(String text) {
        return switch (this) {
            case PLAIN -> Cut.tokens(text.replace(DOTTED_I, I_AND_DOT), LATIN, RougeTokenizer::beyondLatin);
            case STEMMED -> PLAIN.tokenize(text).reworked(RougeTokenizer::stem);
            case UNICODE -> UnicodeWords.tokenize(text);
            case UNICODE_STEMMED -> UnicodeWords.tokenize(text).reworked(UnicodeWords::stem);
        };
    }

    private static short ofLatin(char c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            return (short) c;
        }
        if (c >= 'A' && c <= 'Z') {
            return (short) (c + ('a' - 'A'));
        }
        return c == '\n' ? Cut.LINE_END : Cut.SPACE;
    }

    private static int beyondLatin(char[] text, int i) {
        return text[i] == KELVIN ? 'k' : Cut.SPACE;
    }

    private static int stem(char[] chars, int start, int end) {
        return end - start > LONGEST_UNSTEMMED ? PorterStemmer.stem(chars, start, end) : end;
    }
}
