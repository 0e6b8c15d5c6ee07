package dev.aloi.scoring.metric.bleu;

import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.Tokenizer;
import dev.aloi.scoring.metric.text.Tokens;
import dev.aloi.scoring.metric.text.WhitespaceTokenizer;

/** The tokenizers of sacreBLEU 2.6.0. */
public enum BleuTokenizer {
    /** mteval-v13a.pl of NIST. */
    MTEVAL_13A("13a"),
    /** At white space alone. */
    NONE("none"),
    /** Each character, white space aside. */
    CHAR("char"),
    /** mteval-v14.pl with its international switch: at Unicode's punctuation and symbols. */
    INTL("intl"),
    /** Each Chinese character, the rest as 13a nearly does. */
    CHINESE("zh");

    private final String label;

    BleuTokenizer(String label) {
        this.label = label;
    }

    public static BleuTokenizer named(String label) {
        for (BleuTokenizer tokenizer : values()) {
            if (tokenizer.label.equals(label)) {
                return tokenizer;
            }
        }
        throw new IllegalArgumentException("no tokenizer is called " + label);
    }

    public Tokenizer withCase(boolean lowercase) {
        return new Cased(this, lowercase);
    }

    public Tokens tokenize(String text) {
        return switch (this) {
            case MTEVAL_13A -> Mteval13a.tokenize(text);
            case NONE -> WhitespaceTokenizer.INSTANCE.tokenize(text);
            case CHAR -> eachCharacter(text);
            case INTL -> MtevalInternational.tokenize(text);
            case CHINESE -> Mteval13a.tokenizeChinese(text);
        };
    }

    private static Tokens eachCharacter(String text) {
        Tokens.Builder tokens = new Tokens.Builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLowSurrogate(text.charAt(i))) {
                tokens.endToken();
            }
            if (!PythonText.isSpace(text.charAt(i))) {
                tokens.append(text.charAt(i));
            }
        }
        return tokens.build();
    }

    @Override
    public String toString() {
        return label;
    }

    private record Cased(BleuTokenizer tokenizer, boolean lowercase) implements Tokenizer {
        @Override
        public Tokens tokenize(String text) {
            return tokenizer.tokenize(PythonText.stripEnd(lowercase ? PythonText.lower(text) : text));
        }
    }
}
