package dev.aloi.inference.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Natural logarithms of the probabilities that a model gave at a step, before temperature and penalty.
 *
 * @param taken of the token that was taken
 * @param likeliest of the likeliest tokens, the likeliest first
 */
public record Logprobs(double taken, List<Candidate> likeliest) {
    public Logprobs {
        likeliest = List.copyOf(likeliest);
    }

    /** A token that might have been taken. */
    public record Candidate(int token, double logprob) {}

    static Logprobs of(float[] logits, int taken, int count) {
        double normaliser = normaliser(logits);
        List<Candidate> likeliest = new ArrayList<>();
        if (count > 0) {
            float[] largest = Largest.of(logits, count);
            float floor = largest[largest.length - 1];
            for (int token = 0; token < logits.length; token++) {
                if (logits[token] >= floor) {
                    likeliest.add(new Candidate(token, logits[token] - normaliser));
                }
            }
            likeliest.sort(Comparator.comparingDouble(Candidate::logprob).reversed());
        }
        return new Logprobs(
                Math.min(0, logits[taken] - normaliser), likeliest.subList(0, Math.min(count, likeliest.size())));
    }

    /** Natural logarithm of a token's probability. */
    static double of(float[] logits, int token) {
        return Math.min(0, logits[token] - normaliser(logits));
    }

    /** Logarithm of the sum of the exponentials, summed up in double precision. */
    private static double normaliser(float[] logits) {
        double most = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            most = Math.max(most, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - most);
        }
        return most + Math.log(sum);
    }
}
