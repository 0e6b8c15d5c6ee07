package dev.aloi.inference.decode;

/** Which tokens may be drawn: by top-k, then of those by top-p, as transformers does it; and how probable each is among them. */
final class Cut {
    /** Less than this below the highest, over the temperature, is less than what is lost by rounding. */
    private static final double NOTHING = -40;

    private static final int FIRST_GUESS = 64;

    private final Settings settings;

    Cut(Settings settings) {
        this.settings = settings;
    }

    /**
     * What is left.
     *
     * @param floor logits from here on are kept
     * @param total of the weights of those
     * @param margin how far a logit is from being kept, or from not being kept
     */
    record Kept(float floor, float highest, double temperature, double total, double margin) {
        /** In proportion to the probability; 0 where the token is not kept. */
        double weight(float logit) {
            return logit < floor ? 0 : Cut.weight(logit, highest, temperature);
        }
    }

    Kept of(float[] logits) {
        int topK = settings.topK() == 0 ? logits.length : Math.min(settings.topK(), logits.length);
        if (settings.topP() < 1) {
            return nucleus(logits, topK);
        }
        if (topK == logits.length) {
            return kept(logits, Float.NEGATIVE_INFINITY, Largest.of(logits, 1)[0], Double.POSITIVE_INFINITY);
        }
        float[] largest = Largest.of(logits, topK + 1);
        return kept(logits, largest[topK - 1], largest[0], gap(largest, topK));
    }

    private Kept kept(float[] logits, float floor, float highest, double margin) {
        double total = 0;
        for (float logit : logits) {
            total += logit < floor ? 0 : weight(logit, highest, settings.temperature());
        }
        return new Kept(floor, highest, settings.temperature(), total, margin);
    }

    private static double weight(float logit, float highest, double temperature) {
        double exponent = (logit - highest) / temperature;
        return exponent < NOTHING ? 0 : Math.exp(exponent);
    }

    /** The fewest of the {@code topK} likeliest whose share of those reaches top-p. */
    private Kept nucleus(float[] logits, int topK) {
        float[] largest = Largest.of(logits, Math.min(topK, FIRST_GUESS) + 1);
        double whole = kept(logits, floor(logits, topK, largest), largest[0], 0).total();
        double wanted = settings.topP() * whole;
        int guess = FIRST_GUESS;
        while (sum(largest, topK) < wanted && largest.length < Math.min(logits.length, topK + 1)) {
            guess *= 4;
            largest = Largest.of(logits, Math.min(topK, guess) + 1);
        }
        double sum = 0;
        double before = 0;
        int count = 0;
        while (count < Math.min(topK, largest.length) && sum < wanted) {
            before = sum;
            sum += weight(largest[count], largest[0], settings.temperature());
            count++;
        }
        double nearest = Math.min(wanted - before, Math.abs(sum - wanted)) / whole * settings.temperature();
        double margin = Math.min(nearest, gap(largest, count));
        return kept(logits, largest[count - 1], largest[0], margin);
    }

    private static float floor(float[] logits, int topK, float[] largest) {
        if (topK == logits.length) {
            return Float.NEGATIVE_INFINITY;
        }
        return topK < largest.length ? largest[topK - 1] : Largest.of(logits, topK)[topK - 1];
    }

    private double sum(float[] largest, int topK) {
        double sum = 0;
        for (int n = 0; n < Math.min(topK, largest.length); n++) {
            sum += weight(largest[n], largest[0], settings.temperature());
        }
        return sum;
    }

    /** Between the last one kept and the first one not. */
    private static double gap(float[] largest, int count) {
        return count < largest.length ? largest[count - 1] - (double) largest[count] : Double.POSITIVE_INFINITY;
    }
}
