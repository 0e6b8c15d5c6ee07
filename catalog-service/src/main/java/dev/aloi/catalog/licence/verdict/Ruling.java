package dev.aloi.catalog.licence.verdict;

import dev.aloi.contracts.catalog.LicenceVerdict.Effect;

/** What a condition does to a use, and why, as a sentence. */
record Ruling(Effect effect, String words) {
    static Ruling forbids(String words) {
        return new Ruling(Effect.FORBIDS, words);
    }

    static Ruling requires(String words) {
        return new Ruling(Effect.REQUIRES, words);
    }

    static Ruling leavesOpen(String words) {
        return new Ruling(Effect.LEAVES_OPEN, words);
    }

    static Ruling notes(String words) {
        return new Ruling(Effect.NOTES, words);
    }
}
