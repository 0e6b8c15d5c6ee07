package dev.aloi.catalog.evaluation;

import dev.aloi.contracts.id.EvaluationId;
import java.util.random.RandomGenerator;

/** Short identities that can be read out: no letter or digit that looks like another. */
public final class EvaluationIds {
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 8;

    private final RandomGenerator random;

    public EvaluationIds(RandomGenerator random) {
        this.random = random;
    }

    EvaluationId next() {
        StringBuilder id = new StringBuilder("ev-");
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new EvaluationId(id.toString());
    }
}
