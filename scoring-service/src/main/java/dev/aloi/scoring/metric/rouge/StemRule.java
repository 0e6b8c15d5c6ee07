package dev.aloi.scoring.metric.rouge;

/** Replaces a suffix where the condition holds for what stands before it. */
record StemRule(String suffix, String replacement, Condition condition) {
    static StemRule rule(String suffix, String replacement, Condition condition) {
        return new StemRule(suffix, replacement, condition);
    }

    /** The usual condition: what stands before holds a vowel followed by a consonant. */
    static StemRule rule(String suffix, String replacement) {
        return new StemRule(suffix, replacement, (word, stem) -> word.measure(stem) > 0);
    }

    interface Condition {
        /** @param stem length of what stands before the suffix */
        boolean holds(StemmedWord word, int stem);
    }
}
