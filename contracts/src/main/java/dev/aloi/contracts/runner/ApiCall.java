package dev.aloi.contracts.runner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an API came to answer, or not.
 *
 * @param attempts calls made for the trial, the answered one included; 0 where none was
 * @param repeated true where a runner that was lost may have made a call for the trial before
 * @param wasted tokens that calls without a completion used up, where the endpoint told
 * @param model that answered, as the endpoint names it
 * @param fingerprint of the endpoint's software and settings, where it tells one
 * @param ending why the answer ends where it does, where the endpoint tells
 * @param tokens of the answer with their likelihoods, where they were asked for and told
 */
public record ApiCall(
        int attempts,
        boolean repeated,
        @Nullable Usage wasted,
        @Nullable String model,
        @Nullable String fingerprint,
        @Nullable Ending ending,
        @Nullable List<TokenLikelihood> tokens) {
    /** A call that nobody answered. */
    public static ApiCall unanswered(int attempts, boolean repeated, @Nullable Usage wasted) {
        return new ApiCall(attempts, repeated, wasted, null, null, null, null);
    }

    /** Why a model stopped writing. */
    public enum Ending {
        /** It had said all, or came to a text to stop at. */
        DONE,
        /** It came to the most tokens that it may write: the completion may be cut off. */
        TOKEN_LIMIT,
        /** Something else, such as a call of a tool. */
        OTHER
    }
}
