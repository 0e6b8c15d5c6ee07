package dev.aloi.inference.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * A prompt and the texts that may follow it, as tokens. Where text is cut into tokens depends on what follows, so each choice is
 * encoded together with the prompt; what all of them and the prompt alone begin with is shared.
 *
 * @param tails of the choices, in their order; at least one token each
 */
record ChoiceTokens(List<Integer> shared, List<List<Integer>> tails) {
    ChoiceTokens {
        shared = List.copyOf(shared);
        tails = List.copyOf(tails);
    }

    static ChoiceTokens of(List<Integer> prompt, List<List<Integer>> continued) {
        int shared = prompt.size();
        for (List<Integer> tokens : continued) {
            int most = Math.min(shared, tokens.size() - 1);
            int common = 0;
            while (common < most && tokens.get(common).equals(prompt.get(common))) {
                common++;
            }
            shared = common;
        }
        List<List<Integer>> tails = new ArrayList<>();
        for (List<Integer> tokens : continued) {
            tails.add(tokens.subList(shared, tokens.size()));
        }
        return new ChoiceTokens(prompt.subList(0, shared), tails);
    }

    int longest() {
        return shared.size() + tails.stream().mapToInt(List::size).max().orElse(0);
    }
}
