package dev.aloi.scoring.metric.encoder;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The tokens of a text, each with a vector. */
public final class TokenVectors {
    private final int[] tokens;
    private final boolean[] around;
    private final List<Direction> directions;
    private final boolean cut;

    /**
     * @param tokens their numbers in the encoder's vocabulary
     * @param around of each token, whether the tokenizer put it around the text
     * @param vectors one for each token
     * @param cut whether the text was longer than the encoder reads
     */
    public TokenVectors(int[] tokens, boolean[] around, List<float[]> vectors, boolean cut) {
        if (tokens.length != around.length || tokens.length != vectors.size()) {
            throw new IllegalArgumentException("every token has a vector");
        }
        this.tokens = tokens.clone();
        this.around = around.clone();
        this.directions = vectors.stream().map(Direction::of).toList();
        this.cut = cut;
    }

    boolean isCut() {
        return cut;
    }

    /** The numbers of the text's own tokens. */
    IntStream own() {
        return IntStream.range(0, tokens.length).filter(i -> !around[i]).map(i -> tokens[i]);
    }

    /**
     * How well these tokens are met by those of the other text: the mean over the text's own of the cosine to whichever of the other's is
     * closest, also one that the tokenizer put around it; 0 where the text has none.
     *
     * @param weight by a token's number; where no token weighs anything, all weigh the same
     */
    double metBy(TokenVectors other, IntToDoubleFunction weight) {
        boolean weightless = own().mapToDouble(weight).sum() == 0;
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (!around[i]) {
                double weighs = weightless ? 1 : weight.applyAsDouble(tokens[i]);
                sum += weighs * closest(directions.get(i), other);
                weights += weighs;
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }

    private static double closest(Direction token, TokenVectors other) {
        return other.directions.stream().mapToDouble(token::cosine).max().orElse(0);
    }
}
