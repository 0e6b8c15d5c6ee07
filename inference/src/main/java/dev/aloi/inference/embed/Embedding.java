package dev.aloi.inference.embed;

/** A text as a vector. */
public final class Embedding {
    private final float[] vector;
    private final boolean cut;

    Embedding(float[] vector, boolean cut) {
        this.vector = vector;
        this.cut = cut;
    }

    public float[] vector() {
        return vector.clone();
    }

    /** Whether the text was longer than the model reads. */
    public boolean isCut() {
        return cut;
    }

    /** The cosine of the angle between them, from -1 to 1; 0 where one of them has no length. */
    public double cosine(Embedding other) {
        double product = product(vector, other.vector);
        double lengths = Math.sqrt(product(vector, vector)) * Math.sqrt(product(other.vector, other.vector));
        return lengths == 0 ? 0 : Math.clamp(product / lengths, -1, 1);
    }

    private static double product(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("vectors of different models cannot be compared");
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    static Embedding of(TokenStates states, EncoderConfig config) {
        float[] vector = states.pooled(config.pooling());
        if (config.normalise()) {
            double length = Math.max(Math.sqrt(product(vector, vector)), 1e-12);
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) (vector[i] / length);
            }
        }
        return new Embedding(vector, states.isCut());
    }
}
