package dev.aloi.inference.decode;

import dev.aloi.inference.token.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What many prompts begin with: a system prompt, a block of examples. */
final class SharedPrefixes {
    private static final int MOST = 4;

    private SharedPrefixes() {}

    /** Beginnings of whole blocks, the one that saves the most reading first; others only for prompts that do not begin so. */
    static List<Tokens> of(List<Tokens> prompts) {
        List<Tokens> sorted = new ArrayList<>(prompts);
        sorted.sort((a, b) -> Arrays.compare(a.toArray(), b.toArray()));
        List<Tokens> prefixes = new ArrayList<>();
        while (prefixes.size() < MOST) {
            Tokens best = best(sorted);
            if (best.isEmpty()) {
                break;
            }
            prefixes.add(best);
            sorted.removeIf(prompt -> prompt.startsWith(best));
        }
        return prefixes;
    }

    private static Tokens best(List<Tokens> sorted) {
        Tokens best = Tokens.NONE;
        long most = 0;
        for (int first = 0; first < sorted.size(); first++) {
            int common = sorted.get(first).size();
            for (int last = first + 1; last < sorted.size() && common >= BlockReading.BLOCK; last++) {
                common = Math.min(common, sorted.get(last).common(sorted.get(last - 1)));
                int shared = BlockReading.floor(common);
                long saved = (long) shared * (last - first);
                if (saved > most) {
                    most = saved;
                    best = sorted.get(first).slice(0, shared);
                }
            }
        }
        return best;
    }
}
