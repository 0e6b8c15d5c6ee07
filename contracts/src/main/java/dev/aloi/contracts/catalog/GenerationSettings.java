package dev.aloi.contracts.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model is to write. What is absent is left to whoever serves the model.
 *
 * @param maxNewTokens at most so many tokens a completion
 * @param temperature 0 is greedy
 * @param topP share of the probability that is drawn from, over 0 and at most 1
 * @param stop texts before which a completion ends
 * @param seed of the first repetition; each further one takes the next number
 * @param logprobs tokens whose likelihoods are asked for at each place; 0: that of the chosen token alone
 */
public record GenerationSettings(
        @Nullable Integer maxNewTokens,
        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable List<String> stop,
        @Nullable Long seed,
        @Nullable Integer logprobs) {
    /** All is left to whoever serves the model. */
    public static final GenerationSettings DEFAULT = new GenerationSettings(null, null, null, null, null, null);

    public GenerationSettings {
        stop = stop == null ? null : List.copyOf(stop);
    }
}
