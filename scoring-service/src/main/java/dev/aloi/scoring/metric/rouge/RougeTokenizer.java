package dev.aloi.scoring.metric.rouge;

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

    private static final char DOTTED_I = '\u0130';
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
            case PLAIN, STEMMED -> ofAscii(text);
            case UNICODE, UNICODE_STEMMED -> UnicodeWords.tokenize(text, stems());
        };
    }

    private Tokens ofAscii(String text) {
        Tokens.Builder tokens = new Tokens.Builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                tokens.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                tokens.append((char) (c + ('a' - 'A')));
            } else if (c == KELVIN) {
                tokens.append('k');
            } else {
                if (c == DOTTED_I) {
                    tokens.append('i');
                }
                end(tokens, c == '\n');
            }
        }
        end(tokens, true);
        return tokens.build();
    }

    private void end(Tokens.Builder tokens, boolean line) {
        if (stems()) {
            tokens.rework(RougeTokenizer::stem);
        }
        if (line) {
            tokens.endLine();
        } else {
            tokens.endToken();
        }
    }

    private static int stem(char[] chars, int start, int end) {
        return end - start > LONGEST_UNSTEMMED ? PorterStemmer.stem(chars, start, end) : end;
    }
}
