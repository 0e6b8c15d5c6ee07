package dev.aloi.scoring.metric.encoder;

/** A vector of length 1; all zeros where there was nothing to make one of. */
final class Direction {
    private final double[] values;

    private Direction(double[] values) {
        this.values = values;
    }

    static Direction of(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        double[] values = new double[vector.length];
        for (int i = 0; i < values.length && length > 0; i++) {
            values[i] = vector[i] / length;
        }
        return new Direction(values);
    }

    double cosine(Direction other) {
        double product = 0;
        for (int i = 0; i < values.length; i++) {
            product += values[i] * other.values[i];
        }
        return Math.clamp(product, -1, 1);
    }
}
