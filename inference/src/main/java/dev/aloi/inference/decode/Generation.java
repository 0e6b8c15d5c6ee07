package dev.aloi.inference.decode;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Likelihood;
import dev.aloi.inference.token.Tokens;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a prompt. */
public sealed interface Generation permits Generation.Generated, Generation.Chosen, Generation.Refused {
    /** Why a completion ended. */
    enum Finish {
        /** The model wrote a token that ends completions. */
        END,
        /** The model wrote a text that it was to stop at. */
        STOP,
        /** As many tokens are written as were asked for, or as the context holds. */
        LENGTH
    }

    /**
     * A completion.
     *
     * @param prompt as the model read it
     * @param tokens as it wrote them, without the one that ends the completion
     * @param logprobs of each token, where they were asked for
     * @param rows most prompts that were decoded together with this one, itself included
     */
    record Generated(
            String text,
            Tokens prompt,
            Tokens tokens,
            Finish finish,
            @Nullable List<Logprobs> logprobs,
            int rows,
            Times times,
            Spent spent)
            implements Generation {
        @Override
        public String toString() {
            return "Generated " + tokens;
        }
    }

    /**
     * How likely each choice is after the prompt.
     *
     * @param text the likeliest choice, the first of them where several are
     * @param prompt that all choices share, read once
     * @param likelihoods of the choices, in their order
     */
    record Chosen(String text, Tokens prompt, List<Likelihood> likelihoods, Times times, Spent spent)
            implements Generation {
        public Chosen {
            likelihoods = List.copyOf(likelihoods);
        }

        /** Nothing was written. */
        public int tokensRead() {
            return prompt.size()
                    + likelihoods.stream().mapToInt(Likelihood::tokens).sum();
        }

        @Override
        public String toString() {
            return "Chosen among " + likelihoods.size() + " texts";
        }
    }

    /** No completion. The reason holds nothing of the prompt. */
    record Refused(FailureCategory category, String reason) implements Generation {}

    /**
     * From when the model began to read the prompt.
     *
     * @param firstToken absent where none was written
     */
    record Times(@Nullable Duration firstToken, Duration total) {}
}
