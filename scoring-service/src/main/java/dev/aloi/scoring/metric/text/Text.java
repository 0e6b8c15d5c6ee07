package dev.aloi.scoring.metric.text;

/** A text that remembers how it was cut. Confidential: prints its length alone. */
public final class Text {
    private final String value;
    private final Memory<Tokenizer, Tokens> cuts = new Memory<>();

    public Text(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }

    public synchronized Tokens tokens(Tokenizer tokenizer) {
        return cuts.get(tokenizer, it -> it.tokenize(value));
    }

    @Override
    public String toString() {
        return "Text of " + value.length() + " characters";
    }
}
