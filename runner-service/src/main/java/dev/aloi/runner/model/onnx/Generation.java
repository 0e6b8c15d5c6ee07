package dev.aloi.runner.model.onnx;

import dev.aloi.contracts.runner.FailureCategory;
import java.time.Duration;
import java.util.List;

/** What came of a prompt. */
public sealed interface Generation permits Generation.Generated, Generation.Refused {
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

    /** No completion. The reason holds nothing of the prompt. */
    record Refused(FailureCategory category, String reason) implements Generation {}
}
