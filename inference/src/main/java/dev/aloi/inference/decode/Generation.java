package dev.aloi.inference.decode;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Likelihood;
import java.time.Duration;
import java.util.List;

/** What came of a prompt. */
public sealed interface Generation permits Generation.Generated, Generation.Chosen, Generation.Refused {
    /**
     * A completion.
     *
     * @param promptTokens as the model read them
     * @param tokens as it wrote them, without the one that ends the completion
     * @param timeToFirstToken from the start of the prompts that were decoded together
     * @param total from the start of the prompts that were decoded together
     * @param batchSize prompts that were decoded together
     */
    record Generated(
            String text,
            List<Integer> promptTokens,
            List<Integer> tokens,
            Duration timeToFirstToken,
            Duration total,
            int batchSize)
            implements Generation {
        public Generated {
            promptTokens = List.copyOf(promptTokens);
            tokens = List.copyOf(tokens);
        }

        /** Read and written. */
        public int tokensProcessed() {
            return promptTokens.size() + tokens.size();
        }

        @Override
        public String toString() {
            return "Generated " + tokens.size() + " tokens";
        }
    }

    /**
     * How likely each choice is after the prompt.
     *
     * @param text the likeliest choice, the first of them where several are
     * @param sharedTokens of the prompt, read once for all choices
     * @param likelihoods of the choices, in their order
     * @param total from the start of this prompt
     */
    record Chosen(String text, int sharedTokens, List<Likelihood> likelihoods, Duration total) implements Generation {
        public Chosen {
            likelihoods = List.copyOf(likelihoods);
        }

        /** Nothing was written. */
        public int tokensRead() {
            return sharedTokens
                    + likelihoods.stream().mapToInt(Likelihood::tokens).sum();
        }

        @Override
        public String toString() {
            return "Chosen among " + likelihoods.size() + " texts";
        }
    }

    /** No completion. The reason holds nothing of the prompt. */
    record Refused(FailureCategory category, String reason) implements Generation {}
}
