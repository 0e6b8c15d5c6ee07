package dev.aloi.scoring.metric.encoder;

/** How much each token counts. */
public interface TokenWeights {
    /** All the same. */
    TokenWeights EQUAL = new TokenWeights() {
        @Override
        public String label() {
            return "no";
        }

        @Override
        public double of(int token) {
            return 1;
        }
    };

    /** What stands in signatures. */
    String label();

    double of(int token);
}
