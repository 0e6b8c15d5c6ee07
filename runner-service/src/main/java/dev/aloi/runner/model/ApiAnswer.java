package dev.aloi.runner.model;

import dev.aloi.contracts.runner.ApiCall.Ending;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Guarding;
import dev.aloi.contracts.runner.TokenLikelihood;
import dev.aloi.contracts.runner.Usage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of calling an API once. */
public sealed interface ApiAnswer permits ApiAnswer.Answered, ApiAnswer.Unanswered {
    /** What the call used up, where the endpoint told. */
    @Nullable
    Usage usage();

    /**
     * A completion.
     *
     * @param timeToFirstToken from the start of the call; absent where the answer came in one piece
     * @param total from the start of the call to the last byte
     * @param model that answered, as the endpoint names it
     * @param fingerprint of the endpoint's software and settings
     * @param guarding what rails of the endpoint did; absent where it tells of none
     */
    record Answered(
            String text,
            @Nullable Usage usage,
            @Nullable Duration timeToFirstToken,
            Duration total,
            @Nullable String model,
            @Nullable String fingerprint,
            @Nullable Ending ending,
            @Nullable List<TokenLikelihood> tokens,
            @Nullable Guarding guarding)
            implements ApiAnswer {
        /** Of an endpoint that tells of no rails. */
        public Answered(
                String text,
                @Nullable Usage usage,
                @Nullable Duration timeToFirstToken,
                Duration total,
                @Nullable String model,
                @Nullable String fingerprint,
                @Nullable Ending ending,
                @Nullable List<TokenLikelihood> tokens) {
            this(text, usage, timeToFirstToken, total, model, fingerprint, ending, tokens, null);
        }

        @Override
        public String toString() {
            return "Answered with " + text.length() + " characters";
        }
    }

    /**
     * No completion.
     *
     * @param reason for the user; holds nothing of the prompt, the answer or the key
     * @param again whether the same call may come to something later
     * @param retryAfter how long the endpoint wants to be left alone
     */
    record Unanswered(
            FailureCategory category,
            String reason,
            boolean again,
            @Nullable Duration retryAfter,
            @Nullable Usage usage)
            implements ApiAnswer {
        /** One that trying again does not help. */
        public static Unanswered forGood(FailureCategory category, String reason) {
            return new Unanswered(category, reason, false, null, null);
        }

        /** One that trying again may help. */
        public static Unanswered forNow(FailureCategory category, String reason) {
            return new Unanswered(category, reason, true, null, null);
        }
    }
}
