package dev.aloi.inference.decode;

import java.util.List;

/**
 * A prompt that is fit to be decoded.
 *
 * @param index where it stands among the prompts that were asked
 * @param maxNewTokens as asked for, or fewer where the context ends before
 */
record TokenizedPrompt(int index, List<Integer> ids, int maxNewTokens) {
    TokenizedPrompt {
        ids = List.copyOf(ids);
    }

    int length() {
        return ids.size();
    }
}
