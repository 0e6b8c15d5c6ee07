package dev.aloi.scoring.metric.likelihood;

/**
 * How likely a model found a text. Those of several texts add up.
 *
 * @param logarithm natural logarithm of the probability of all tokens together
 * @param bytes of the text in UTF-8
 */
public record Likelihood(double logarithm, long tokens, long bytes) {
    public Likelihood {
        if (!(logarithm <= 0) || logarithm == Double.NEGATIVE_INFINITY || tokens < 1 || bytes < 1) {
            throw new IllegalArgumentException(
                    "a likelihood is of at least one token, and its logarithm is neither above 0 nor endless");
        }
    }

    public Likelihood plus(Likelihood other) {
        return new Likelihood(logarithm + other.logarithm, tokens + other.tokens, bytes + other.bytes);
    }

    /** As hesitant as between so many equally likely tokens. Only comparable for the same tokenizer. */
    public double perplexity() {
        return Math.exp(-logarithm / tokens);
    }

    /** Comparable between tokenizers (Gao et al. 2020). */
    public double bitsPerByte() {
        return -logarithm / Math.log(2) / bytes;
    }

    double perByte() {
        return logarithm / bytes;
    }
}
