package dev.aloi.inference.runtime;

import java.nio.FloatBuffer;

/**
 * What an encoder makes of every token, row by row.
 *
 * @param values rows × columns × width
 */
public record HiddenStates(FloatBuffer values, int columns, int width) {
    /** Copies the states of a row's first {@code tokens} columns: tokens × width. */
    public float[] row(int row, int tokens) {
        float[] states = new float[tokens * width];
        values.get(row * columns * width, states);
        return states;
    }
}
