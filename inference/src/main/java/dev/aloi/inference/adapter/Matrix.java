package dev.aloi.inference.adapter;

/** Numbers in rows and columns. */
final class Matrix {
    private final int rows;
    private final int columns;
    private final float[] values;

    Matrix(int rows, int columns, float[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    float get(int row, int column) {
        return values[row * columns + column];
    }
}
