package dev.aloi.scoring.metric.ter;

/** Which columns of each row of an edit distance's matrix sacreBLEU looks at: those near the diagonal. */
final class Beam {
    private static final int WIDTH = 25;

    private final int[] lows;
    private final int[] highs;
    private final int widest;
    private final int margin;

    Beam(int rows, int columns) {
        lows = new int[rows];
        highs = new int[rows];
        double ratio = rows == 1 ? 1 : (double) (columns - 1) / (rows - 1);
        int reach = WIDTH < ratio / 2 ? (int) Math.ceil(ratio / 2 + WIDTH) : WIDTH;
        int most = 0;
        int step = 0;
        for (int row = 0; row < rows; row++) {
            int diagonal = (int) Math.floor(row * ratio);
            lows[row] = Math.max(0, diagonal - reach);
            highs[row] = row == rows - 1 ? columns : Math.min(columns, diagonal + reach);
            most = Math.max(most, highs[row] - lows[row]);
            step = row == 0 ? 0 : Math.max(step, Math.max(lows[row] - lows[row - 1], highs[row] - highs[row - 1]));
        }
        margin = step + 1;
        widest = most;
    }

    int low(int row) {
        return lows[row];
    }

    /** The first column beyond. */
    int high(int row) {
        return highs[row];
    }

    /** Columns of the row that has most. */
    int widest() {
        return widest;
    }

    boolean holds(int row, int column) {
        return column >= lows[row] && column < highs[row];
    }

    /** Cells of a row: its columns with a margin on both sides, as wide as the next row may lie farther on. */
    int stride() {
        return widest + 2 * margin;
    }

    /** Where column 0 of the row would lie among the cells of the row. */
    int origin(int row) {
        return margin - lows[row];
    }
}
