package dev.aloi.contracts.runner;

/**
 * How likely a model found a text after a prompt.
 *
 * @param logarithm natural logarithm of the probability of all its tokens together
 * @param bytes of the text in UTF-8
 */
public record Likelihood(double logarithm, int tokens, int bytes) {
    public Likelihood {
        if (!(logarithm <= 0) || Double.isInfinite(logarithm) || tokens < 1 || bytes < 1) {
            throw new IllegalArgumentException(
                    "a likelihood is of at least one token, and its logarithm a number up to 0");
        }
    }
}
