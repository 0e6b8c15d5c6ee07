package dev.aloi.contracts.runner;

import java.util.List;

/**
 * How likely a model found a token of its answer, and what else it might have written there.
 *
 * @param logarithm natural logarithm of the probability
 */
public record TokenLikelihood(String token, double logarithm, List<Alternative> alternatives) {
    public TokenLikelihood {
        alternatives = List.copyOf(alternatives);
    }

    @Override
    public String toString() {
        return "TokenLikelihood " + logarithm;
    }

    /** A likely token, the chosen one among them where it is one. */
    public record Alternative(String token, double logarithm) {
        @Override
        public String toString() {
            return "Alternative " + logarithm;
        }
    }
}
