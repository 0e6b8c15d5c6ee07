package dev.aloi.scoring.metric.text;

/** Cuts as Python's str.split() does. */
public enum WhitespaceTokenizer implements Tokenizer {
    INSTANCE;

    private static final short[] LATIN = Cut.table(c -> (short) becomes(c));

    @Override
    public Tokens tokenize(String text) {
        return Cut.tokens(text, LATIN, (chars, i) -> becomes(chars[i]));
    }

    private static int becomes(char c) {
        return PythonText.isSpace(c) ? Cut.SPACE : c;
    }
}
