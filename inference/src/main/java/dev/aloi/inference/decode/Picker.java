package dev.aloi.inference.decode;

import java.util.BitSet;

/**
 * Takes the next token from what a decoder holds of all tokens. Besides it tells how narrowly it was taken, in units of the logits: two
 * computations that round differently agree wherever it is more than that rounding.
 *
 * <p>Where a token is drawn, tokens are laid side by side in the order of their numbers, each as wide as it is probable, and the one at
 * the place {@code draw} is taken: whether two of them are equally probable does not matter then.
 */
final class Picker {
    private final Settings settings;
    private final Cut cut;

    Picker(Settings settings) {
        this.settings = settings;
        this.cut = new Cut(settings);
    }

    /**
     * A token.
     *
     * @param margin by how much a logit would have to change for another one to be taken
     * @param scale the largest of the logits, without its sign
     */
    record Pick(int token, float margin, float scale) {}

    /**
     * Takes a token; may change the logits.
     *
     * @param seen tokens that have been read or written
     * @param draw from 0 to 1; not used where the likeliest token is taken
     */
    Pick pick(float[] logits, BitSet seen, double draw) {
        float scale = scale(logits);
        if (settings.repetitionPenalty() != 1) {
            penalise(logits, seen);
        }
        return settings.isGreedy() ? likeliest(logits, scale) : drawn(logits, scale, draw);
    }

    private static float scale(float[] logits) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            low = Math.min(low, logit);
            high = Math.max(high, logit);
        }
        if (Float.isNaN(low) || high == Float.NEGATIVE_INFINITY) {
            throw new NoNumbers();
        }
        return Math.max(Math.abs(high), low == Float.NEGATIVE_INFINITY ? 0 : Math.abs(low));
    }

    private void penalise(float[] logits, BitSet seen) {
        float penalty = (float) settings.repetitionPenalty();
        for (int token = seen.nextSetBit(0); token >= 0; token = seen.nextSetBit(token + 1)) {
            logits[token] = logits[token] > 0 ? logits[token] / penalty : logits[token] * penalty;
        }
    }

    /** The lower number where two are equally likely. */
    private static Pick likeliest(float[] logits, float scale) {
        int best = 0;
        float second = Float.NEGATIVE_INFINITY;
        for (int token = 1; token < logits.length; token++) {
            float logit = logits[token];
            if (logit > logits[best]) {
                second = logits[best];
                best = token;
            } else if (logit > second) {
                second = logit;
            }
        }
        return new Pick(best, logits[best] - second, scale);
    }

    private Pick drawn(float[] logits, float scale, double draw) {
        Cut.Kept kept = cut.of(logits);
        double total = kept.total();
        double at = draw * total;
        double sum = 0;
        int token = -1;
        double nearest = total;
        for (int i = 0; i < logits.length; i++) {
            double weight = kept.weight(logits[i]);
            if (weight == 0) {
                continue;
            }
            token = i;
            nearest = Math.min(nearest, at - sum);
            sum += weight;
            if (at < sum) {
                nearest = Math.min(nearest, sum - at);
                break;
            }
        }
        // A logit that changes by d changes no share of the whole by more than d over the temperature.
        double margin = Math.min(kept.margin(), nearest / total * settings.temperature());
        return new Pick(token, (float) margin, scale);
    }

    /** A model gave something other than numbers. */
    static final class NoNumbers extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        NoNumbers() {
            super("the model's answer holds no numbers");
        }
    }
}
