package dev.aloi.scoring.metric.rouge;

import java.util.stream.Stream;

/** Rules of which the first whose suffix fits is the only one tried; kept by the last letter of their suffixes. */
final class StemRules {
    private static final int LETTERS = 26;

    private final StemRule[][] byLastLetter = new StemRule[LETTERS][];

    private StemRules(StemRule[] rules) {
        for (int letter = 0; letter < LETTERS; letter++) {
            String last = String.valueOf((char) ('a' + letter));
            byLastLetter[letter] = Stream.of(rules)
                    .filter(rule -> rule.suffix().endsWith(last))
                    .toArray(StemRule[]::new);
        }
    }

    static StemRules of(StemRule... rules) {
        return new StemRules(rules);
    }

    void applyTo(StemmedWord word) {
        int letter = word.length() == 0 ? -1 : word.at(word.length() - 1) - 'a';
        if (letter < 0 || letter >= LETTERS) {
            return;
        }
        for (StemRule rule : byLastLetter[letter]) {
            if (word.endsWith(rule.suffix())) {
                if (rule.condition().holds(word, word.length() - rule.suffix().length())) {
                    word.replace(rule.suffix().length(), rule.replacement());
                }
                return;
            }
        }
    }
}
