package dev.aloi.inference.decode;

import java.util.List;

/**
 * How a completion is written.
 *
 * @param maxNewTokens at most
 * @param temperature what logits are divided by before a token is drawn; 0: the likeliest token is taken each time
 * @param topK a token is drawn from so many of the likeliest; 0: from all
 * @param topP a token is drawn from the fewest of the likeliest whose probabilities sum up to this; 1: from all
 * @param repetitionPenalty what logits of tokens that have been read or written are divided by, or multiplied with where they are
 *     negative (Keskar et al. 2019); 1: none
 * @param stop texts that end the completion, and are no part of it
 * @param logprobs so many of the likeliest tokens are told with their log-probabilities at each step, besides the one that was taken;
 *     negative: none, nor that one's
 */
public record Settings(
        int maxNewTokens,
        double temperature,
        int topK,
        double topP,
        double repetitionPenalty,
        List<String> stop,
        int logprobs) {
    public static final int NO_LOGPROBS = -1;

    public Settings {
        stop = List.copyOf(stop);
        if (maxNewTokens < 1
                || !(temperature >= 0)
                || topK < 0
                || !(topP > 0 && topP <= 1)
                || !(repetitionPenalty > 0)
                || stop.contains("")) {
            throw new IllegalArgumentException("settings out of range");
        }
    }

    public static Settings greedy(int maxNewTokens) {
        return new Settings(maxNewTokens, 0, 0, 1, 1, List.of(), NO_LOGPROBS);
    }

    Settings withMaxNewTokens(int most) {
        return new Settings(most, temperature, topK, topP, repetitionPenalty, stop, logprobs);
    }

    boolean isGreedy() {
        return temperature == 0;
    }

    boolean tellsLogprobs() {
        return logprobs >= 0;
    }
}
