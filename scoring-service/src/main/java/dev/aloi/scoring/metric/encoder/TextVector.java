package dev.aloi.scoring.metric.encoder;

/** A text as a vector. */
public final class TextVector {
    private final Direction direction;
    private final boolean cut;

    /** @param cut whether the text was longer than the encoder reads */
    public TextVector(float[] values, boolean cut) {
        this.direction = Direction.of(values);
        this.cut = cut;
    }

    boolean isCut() {
        return cut;
    }

    double cosine(TextVector other) {
        return direction.cosine(other.direction);
    }
}
