package dev.aloi.local.probe;

import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.contracts.catalog.Prompt;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A sample as it may have stood in what a model was trained on: input and first reference. Confidential. */
record ProbedText(String text) {
    /** Longer ones are cut, so that several fit into a context. */
    private static final int MOST_CHARACTERS = 600;

    static ProbedText of(Sample sample) {
        var input = switch (sample.input()) {
            case Prompt.Text plain -> plain.text();
            case Prompt.Chat chat ->
                chat.messages().stream().map(Prompt.Message::content).collect(Collectors.joining("\n"));
        };
        var reference =
                sample.references().isEmpty() ? "" : "\n" + sample.references().getFirst();
        return new ProbedText((input + reference).strip());
    }

    /** By characters that are whole. */
    String cut() {
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS));
    }

    List<String> words() {
        return words(text);
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    @Override
    public String toString() {
        return "ProbedText of " + text.length() + " characters";
    }
}
