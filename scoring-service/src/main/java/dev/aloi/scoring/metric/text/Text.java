package dev.aloi.scoring.metric.text;

import java.util.HashMap;
import java.util.Map;

/** A text that remembers how it was cut. Confidential: prints its length alone. */
public final class Text {
    private final String value;
    private final Map<Tokenizer, Tokens> cuts = HashMap.newHashMap(2);

    public Text(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }

    public synchronized Tokens tokens(Tokenizer tokenizer) {
        return cuts.computeIfAbsent(tokenizer, it -> it.tokenize(value));
    }

    @Override
    public String toString() {
        return "Text of " + value.length() + " characters";
    }
}
