package dev.aloi.inference.template;

import java.util.ArrayList;
import java.util.List;

/**
 * A conversation as the model is to read it, to be encoded without the tokens that the tokenizer puts around every text: the template
 * has written them already.
 *
 * @param text with the names of special tokens where the template wrote them
 * @param literals where the conversation itself says such a name: letters to encode, not the token
 * @param templateSha256 of the template's source in UTF-8, in hexadecimal
 * @param sha256 of the text in UTF-8, in hexadecimal
 */
public record ChatPrompt(String text, List<Literal> literals, String templateSha256, String sha256) {
    public ChatPrompt {
        literals = List.copyOf(literals);
    }

    /** The same with a text behind it that is letters all through. */
    public ChatPrompt followedBy(String more) {
        List<Literal> all = new ArrayList<>(literals);
        all.add(new Literal(text.length(), text.length() + more.length()));
        return new ChatPrompt(text + more, all, templateSha256, sha256);
    }

    @Override
    public String toString() {
        return "ChatPrompt of " + text.length() + " characters, " + sha256;
    }

    /** From start, and before end, in UTF-16 units of the text. */
    public record Literal(int start, int end) {}
}
