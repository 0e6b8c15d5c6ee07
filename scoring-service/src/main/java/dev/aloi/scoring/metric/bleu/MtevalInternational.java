package dev.aloi.scoring.metric.bleu;

import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.Tokens;

/** sacreBLEU's tokenizer intl. Its three regular expressions one after the other come to the same as this one pass. */
final class MtevalInternational {
    private static final int NUMBERS =
            1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;
    private static final int PUNCTUATION = 1 << Character.CONNECTOR_PUNCTUATION
            | 1 << Character.DASH_PUNCTUATION
            | 1 << Character.START_PUNCTUATION
            | 1 << Character.END_PUNCTUATION
            | 1 << Character.INITIAL_QUOTE_PUNCTUATION
            | 1 << Character.FINAL_QUOTE_PUNCTUATION
            | 1 << Character.OTHER_PUNCTUATION;
    private static final int SYMBOLS = 1 << Character.MATH_SYMBOL
            | 1 << Character.CURRENCY_SYMBOL
            | 1 << Character.MODIFIER_SYMBOL
            | 1 << Character.OTHER_SYMBOL;

    private final String text;
    private final Tokens.Builder tokens;
    private boolean lastTakenWithItsPredecessor;

    private MtevalInternational(String text) {
        this.text = text;
        this.tokens = new Tokens.Builder(text.length());
    }

    static Tokens tokenize(String text) {
        return new MtevalInternational(text).tokenize();
    }

    private Tokens tokenize() {
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int c = text.codePointAt(i);
            next = i + Character.charCount(c);
            if (c <= 0xffff && PythonText.isSpace((char) c)) {
                tokens.endToken();
                lastTakenWithItsPredecessor = false;
            } else if (standsAlone(i, c, next)) {
                tokens.endToken();
                append(i, next);
                tokens.endToken();
            } else {
                append(i, next);
            }
        }
        return tokens.build();
    }

    private void append(int from, int to) {
        for (int i = from; i < to; i++) {
            tokens.append(text.charAt(i));
        }
    }

    private boolean standsAlone(int i, int c, int next) {
        if (!is(PUNCTUATION, c)) {
            lastTakenWithItsPredecessor = false;
            return is(SYMBOLS, c);
        }
        lastTakenWithItsPredecessor = i > 0 && !lastTakenWithItsPredecessor && !is(NUMBERS, text.codePointBefore(i));
        return lastTakenWithItsPredecessor || (next < text.length() && !is(NUMBERS, text.codePointAt(next)));
    }

    private static boolean is(int categories, int c) {
        return (categories >>> Character.getType(c) & 1) != 0;
    }
}
