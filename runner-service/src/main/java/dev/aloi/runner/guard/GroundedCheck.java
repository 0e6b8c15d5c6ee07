package dev.aloi.runner.guard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.aloi.contracts.catalog.Guardrails;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How many of an answer's words, numbers among them, the input has too. An answer without words is grounded. */
record GroundedCheck(double least) implements Check {
    private static final Pattern WORD = Pattern.compile("[\\pL\\pN]+");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+(?:[.!?](?:[^\\s.!?][^.!?\\n]*)?)*\\s*|\\n");

    static GroundedCheck of(Guardrails.Grounded rail) {
        return new GroundedCheck(rail.least());
    }

    @Override
    public boolean keeps(String text, String input) {
        return share(text, Set.copyOf(words(input))) >= least;
    }

    /** Without the sentences that are not grounded themselves. */
    @Override
    public Optional<String> repaired(String text, String input) {
        Set<String> known = new HashSet<>(words(input));
        StringBuilder kept = new StringBuilder();
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            if (share(sentence.group(), known) >= least) {
                kept.append(sentence.group());
            }
        }
        String left = kept.toString().strip();
        return left.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    private static double share(String text, Set<String> known) {
        List<String> words = words(text);
        return words.isEmpty() ? 1 : words.stream().filter(known::contains).count() / (double) words.size();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
