package dev.aloi.scoring.metric.meteor;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which word of a reference each word of a completion stands for: equal words first, then words with equal stems, each time
 * from the end of both texts, as NLTK does it.
 */
final class Alignment {
    private static final int NONE = -1;

    private final int[] partners;
    private final boolean[] taken;
    private final int exact;
    private final int stems;

    private Alignment(Words completion, Words reference) {
        this.partners = new int[completion.size()];
        this.taken = new boolean[reference.size()];
        Arrays.fill(partners, NONE);
        this.exact = match(completion.words(), reference.words());
        this.stems = match(completion.stems(), reference.stems());
    }

    static Alignment of(Words completion, Words reference) {
        return new Alignment(completion, reference);
    }

    private int match(List<String> completion, List<String> reference) {
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                places.computeIfAbsent(reference.get(i), _ -> new ArrayDeque<>())
                        .push(i);
            }
        }
        int matches = 0;
        for (int i = partners.length - 1; i >= 0; i--) {
            Deque<Integer> free = partners[i] == NONE ? places.get(completion.get(i)) : null;
            if (free != null && !free.isEmpty()) {
                partners[i] = free.pop();
                taken[partners[i]] = true;
                matches++;
            }
        }
        return matches;
    }

    int exact() {
        return exact;
    }

    /** Matches of stems alone. */
    int stems() {
        return stems;
    }

    /** Runs of matches that are neighbours in both texts. */
    int chunks() {
        int chunks = 0;
        int before = NONE;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != NONE && (i == 0 || partners[i - 1] == NONE || partners[i] != before + 1)) {
                chunks++;
            }
            before = partners[i];
        }
        return chunks;
    }
}
