package dev.aloi.scoring.metric.ter;

import java.util.Arrays;

/**
 * Levenshtein distance of completions of one length to a reference, looked for only near the diagonal as sacreBLEU does.
 * Words are numbers; those that the reference lacks are negative.
 */
final class BeamDistance {
    private static final int BEAM = 25;
    private static final int UNREACHED = 1 << 29;

    private final int[] reference;
    private final int length;
    private final int width;
    private final double ratio;
    private final int beam;
    private final int[] cells;
    private final int[] scratch;

    BeamDistance(int[] reference, int length) {
        this.reference = reference;
        this.length = length;
        this.width = reference.length + 1;
        this.ratio = length == 0 ? 1 : (double) reference.length / length;
        this.beam = BEAM < ratio / 2 ? (int) Math.ceil(ratio / 2 + BEAM) : BEAM;
        this.cells = new int[(length + 1) * width];
        Arrays.fill(cells, UNREACHED);
        for (int column = 0; column < width; column++) {
            cells[column] = column;
        }
        this.scratch = cells.clone();
    }

    /** Fills the matrix from the first word that differs from the last words this was called with. */
    int fill(int[] words, int unchanged) {
        for (int row = unchanged + 1; row <= length; row++) {
            row(words[row - 1], row, cells);
        }
        return cells[cells.length - 1];
    }

    /** Of words that differ from those of the matrix in {@code [from, to)} alone. */
    int distance(int[] words, int from, int to) {
        System.arraycopy(cells, from * width, scratch, from * width, width);
        for (int row = from + 1; row <= length; row++) {
            row(words[row - 1], row, scratch);
            if (row >= to && sameRow(row)) {
                return cells[cells.length - 1];
            }
        }
        return scratch[scratch.length - 1];
    }

    private boolean sameRow(int row) {
        int start = row * width;
        return Arrays.equals(cells, start + low(row), start + high(row), scratch, start + low(row), start + high(row));
    }

    private int low(int row) {
        return Math.max(0, (int) Math.floor(row * ratio) - beam);
    }

    private int high(int row) {
        return row == length ? width : Math.min(width, (int) Math.floor(row * ratio) + beam);
    }

    private void row(int word, int row, int[] matrix) {
        int at = row * width;
        int above = at - width;
        int low = low(row);
        int high = high(row);
        int first = low;
        if (low == 0) {
            matrix[at] = matrix[above] + 1;
            first = 1;
        }
        int left = first == 0 ? UNREACHED : matrix[at + first - 1];
        int diagonal = matrix[above + first - 1];
        for (int column = first; column < high; column++) {
            int over = matrix[above + column];
            int cost = diagonal + (word == reference[column - 1] ? 0 : 1);
            left = Math.min(Math.min(cost, over + 1), Math.min(left + 1, UNREACHED));
            matrix[at + column] = left;
            diagonal = over;
        }
    }

    /**
     * How the words that filled the matrix are best rewritten: preferring a match or substitution, then a deletion, then an
     * insertion, as sacreBLEU does.
     */
    Alignment alignment(int[] words) {
        Alignment alignment = new Alignment(length, reference.length);
        int row = length;
        int column = reference.length;
        while (row > 0 || column > 0) {
            int cost = cells[row * width + column];
            if (row > 0 && column > 0 && cost == diagonalCost(words, row, column)) {
                alignment.pair(--row, --column, words[row] != reference[column]);
            } else if (row > 0 && cost == cells[(row - 1) * width + column] + 1) {
                alignment.completionWordAlone(--row);
            } else {
                alignment.referenceWordAlone(--column, row - 1);
            }
        }
        return alignment;
    }

    private int diagonalCost(int[] words, int row, int column) {
        return cells[(row - 1) * width + column - 1] + (words[row - 1] == reference[column - 1] ? 0 : 1);
    }
}
