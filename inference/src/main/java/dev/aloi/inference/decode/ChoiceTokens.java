package dev.aloi.inference.decode;

import dev.aloi.inference.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * A prompt and the texts that may follow it, as tokens.
 *
 * @param shared what all of them begin with
 * @param tails of the choices, in their order; at least one token each
 */
record ChoiceTokens(Tokens shared, List<Tokens> tails) {
    ChoiceTokens {
        tails = List.copyOf(tails);
    }

    /**
     * Where text is cut into tokens depends on what follows, so each choice comes encoded together with the prompt; shared is what all
     * of them and the prompt alone begin with.
     */
    static ChoiceTokens of(Tokens prompt, List<Tokens> continued) {
        int shared = prompt.size();
        for (Tokens tokens : continued) {
            shared = Math.min(shared, Math.min(tokens.common(prompt), tokens.size() - 1));
        }
        List<Tokens> tails = new ArrayList<>();
        for (Tokens tokens : continued) {
            tails.add(tokens.from(shared));
        }
        return new ChoiceTokens(prompt.slice(0, Math.max(0, shared)), tails);
    }

    int longest() {
        return shared.size() + tails.stream().mapToInt(Tokens::size).max().orElse(0);
    }
}
