package dev.aloi.inference.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which columns of a cache hold a row's tokens. Others hold padding, or tokens of longer rows' time.
 *
 * <p>Where the columns of a row are its tokens without gaps (as GroupQueryAttention keeps them), they are the first ones.
 */
final class CacheRow {
    private final boolean gapless;
    private long[] mask;
    private int columns;
    private int length;

    /** A row whose first columns are its tokens. */
    CacheRow(int length, int columns, boolean gapless) {
        this.gapless = gapless;
        this.mask = new long[columns + 64];
        this.columns = columns;
        this.length = length;
        Arrays.fill(mask, 0, length, 1);
    }

    int length() {
        return length;
    }

    /** The attention mask once {@code tokens} of {@code more} columns are the row's; the first {@code columns + more} count. */
    long[] maskWith(int tokens, int more) {
        if (mask.length < columns + more) {
            mask = Arrays.copyOf(mask, Math.max(columns + more, mask.length + mask.length / 2));
        }
        int from = gapless ? length : columns;
        Arrays.fill(mask, from, columns + more, 0);
        Arrays.fill(mask, from, from + tokens, 1);
        return mask;
    }

    /** What {@link #maskWith} announced has come about. */
    void extend(int tokens, int more) {
        length += tokens;
        columns += more;
    }

    /** The cache has so many columns: no more than its longest row, where rows have no gaps. */
    void align(int columnsOfAll) {
        columns = columnsOfAll;
        if (mask.length < columns) {
            mask = Arrays.copyOf(mask, columns + 64);
        }
    }

    /** The columns that hold tokens, as runs of neighbours. */
    List<Run> runs() {
        if (gapless) {
            return length == 0 ? List.of() : List.of(new Run(0, length));
        }
        List<Run> runs = new ArrayList<>();
        int start = -1;
        for (int column = 0; column <= columns; column++) {
            boolean token = column < columns && mask[column] == 1;
            if (token && start < 0) {
                start = column;
            } else if (!token && start >= 0) {
                runs.add(new Run(start, column - start));
                start = -1;
            }
        }
        return runs;
    }

    record Run(int start, int count) {}
}
