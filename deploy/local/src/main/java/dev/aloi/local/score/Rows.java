package dev.aloi.local.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Millions of rows of a few numbers: kept as small as the numbers allow, which are counts for the most part. */
final class Rows {
    private static final int CHUNK = 4096;

    private final List<IntToDoubleFunction[]> full = new ArrayList<>();
    private final double[][] last;
    private final BitSet present = new BitSet();
    private int size;

    Rows(int width) {
        this.last = new double[width][CHUNK];
    }

    int size() {
        return size;
    }

    int width() {
        return last.length;
    }

    /** A row that is missing. */
    void skip() {
        add(new double[width()]);
        present.clear(size - 1);
    }

    void add(double[] row) {
        int at = size % CHUNK;
        for (int column = 0; column < row.length; column++) {
            last[column][at] = row[column];
        }
        present.set(size++);
        if (at == CHUNK - 1) {
            full.add(Arrays.stream(last).map(Rows::packed).toArray(IntToDoubleFunction[]::new));
        }
    }

    boolean has(int row) {
        return present.get(row);
    }

    double[] row(int row) {
        double[] values = new double[width()];
        int chunk = row / CHUNK;
        int at = row % CHUNK;
        for (int column = 0; column < values.length; column++) {
            values[column] = chunk < full.size() ? full.get(chunk)[column].applyAsDouble(at) : last[column][at];
        }
        return values;
    }

    /** In the smallest form that loses nothing. */
    private static IntToDoubleFunction packed(double[] values) {
        if (fit(values, Byte.MIN_VALUE, Byte.MAX_VALUE)) {
            byte[] bytes = new byte[values.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) values[i];
            }
            return i -> bytes[i];
        }
        if (fit(values, Short.MIN_VALUE, Short.MAX_VALUE)) {
            short[] shorts = new short[values.length];
            for (int i = 0; i < shorts.length; i++) {
                shorts[i] = (short) values[i];
            }
            return i -> shorts[i];
        }
        if (Arrays.stream(values).allMatch(it -> (float) it == it)) {
            float[] floats = new float[values.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) values[i];
            }
            return i -> floats[i];
        }
        double[] doubles = values.clone();
        return i -> doubles[i];
    }

    private static boolean fit(double[] values, int least, int most) {
        return Arrays.stream(values).allMatch(it -> it == Math.rint(it) && it >= least && it <= most);
    }
}
