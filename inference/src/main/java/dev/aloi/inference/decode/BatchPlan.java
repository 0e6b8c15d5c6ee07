package dev.aloi.inference.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which prompts are decoded side by side: those of like length, so that little is padded.
 *
 * @param rows at most so many
 * @param context of the model: the longest prompt and the longest completion must fit into it together
 * @param lastOnly the decoder answers for the last column only, so that all rows must end there
 */
record BatchPlan(int rows, int context, int vocabulary, boolean lastOnly) {
    /** The decoder answers for every token of every prompt at once; this bounds the memory that it takes. */
    private static final long MAX_LOGITS = 64L << 20;

    List<List<TokenizedPrompt>> of(List<TokenizedPrompt> prompts) {
        List<List<TokenizedPrompt>> batches = new ArrayList<>();
        List<TokenizedPrompt> batch = new ArrayList<>();
        for (TokenizedPrompt prompt : prompts.stream()
                .sorted(Comparator.comparingInt((TokenizedPrompt p) -> p.length())
                        .thenComparingInt(TokenizedPrompt::index))
                .toList()) {
            if (!batch.isEmpty() && !fits(batch, prompt)) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
            batch.add(prompt);
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private boolean fits(List<TokenizedPrompt> batch, TokenizedPrompt longest) {
        int columns = longest.length();
        int completion = Math.max(
                longest.maxNewTokens(),
                batch.stream().mapToInt(TokenizedPrompt::maxNewTokens).max().orElse(0));
        return batch.size() < rows
                && columns + completion <= context
                && (batch.size() + 1L) * columns * vocabulary <= MAX_LOGITS
                && (!lastOnly || batch.getFirst().length() == columns);
    }
}
