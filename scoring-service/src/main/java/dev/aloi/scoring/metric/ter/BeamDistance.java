package dev.aloi.scoring.metric.ter;

import java.util.Arrays;

/**
 * Levenshtein distance of completions of one length to a reference, looked for only near the diagonal as sacreBLEU does.
 * Words are numbers; those that the reference lacks are negative.
 */
final class BeamDistance {
    private static final int UNREACHED = 1 << 29;

    private final int[] reference;
    private final int length;
    private final Beam beam;
    private final int stride;
    /** From the first words to the first ones of the reference. */
    private final int[] cells;
    /** From the words left to those left of the reference. */
    private final int[] rests;

    private final BeamBits bits;
    private int[] row;
    private int[] nextRow;

    BeamDistance(int[] reference, WordPositions positions, int length) {
        this.reference = reference;
        this.length = length;
        this.beam = new Beam(length + 1, reference.length + 1);
        this.stride = beam.stride();
        this.cells = new int[(length + 1) * stride];
        Arrays.fill(cells, UNREACHED);
        this.rests = cells.clone();
        for (int column = 0; column <= reference.length && beam.origin(0) + column < stride; column++) {
            cells[beam.origin(0) + column] = column;
        }
        this.bits = new BeamBits(beam, positions);
        this.row = new int[stride];
        this.nextRow = new int[stride];
    }

    /** Of words that differ from the last ones this was called with in {@code [from, to)} alone. */
    int fill(int[] words, int from, int to) {
        for (int at = from + 1; at <= length; at++) {
            fillRow(words[at - 1], at, cells, (at - 1) * stride, cells, at * stride);
        }
        for (int at = to; at >= 0; at--) {
            fillRest(words, at);
        }
        return cell(length, reference.length);
    }

    /**
     * Of words that differ from those of the matrix in {@code [from, to)} alone, and only there have to be given. Every way
     * through the matrix passes the row after them: the rest of it is known.
     */
    int distance(int[] words, int from, int to) {
        if (beam.widest() > Long.SIZE) {
            return distanceByCells(words, from, to);
        }
        bits.start(from, cells, from * stride + beam.origin(from));
        for (int at = from + 1; at <= to; at++) {
            bits.advance(words[at - 1], at);
        }
        return bits.leastSum(to, rests, to * stride + beam.origin(to));
    }

    private int distanceByCells(int[] words, int from, int to) {
        System.arraycopy(cells, from * stride, row, 0, stride);
        for (int at = from + 1; at <= to; at++) {
            Arrays.fill(nextRow, UNREACHED);
            fillRow(words[at - 1], at, row, 0, nextRow, 0);
            int[] filled = nextRow;
            nextRow = row;
            row = filled;
        }
        int least = Integer.MAX_VALUE;
        int rest = to * stride + beam.origin(to);
        for (int column = beam.low(to); column < beam.high(to); column++) {
            least = Math.min(least, row[beam.origin(to) + column] + rests[rest + column]);
        }
        return least;
    }

    private void fillRow(int word, int at, int[] aboves, int above, int[] filled, int start) {
        int first = beam.low(at);
        int shift = above + beam.origin(at - 1);
        int origin = start + beam.origin(at);
        if (first == 0) {
            filled[origin] = aboves[shift] + 1;
            first = 1;
        }
        int left = filled[origin + first - 1];
        int diagonal = aboves[shift + first - 1];
        for (int column = first; column < beam.high(at); column++) {
            int over = aboves[shift + column];
            int cost = diagonal + (word == reference[column - 1] ? 0 : 1);
            left = Math.min(Math.min(cost, over + 1), Math.min(left + 1, UNREACHED));
            filled[origin + column] = left;
            diagonal = over;
        }
    }

    private void fillRest(int[] words, int at) {
        int origin = at * stride + beam.origin(at);
        int below = at == length ? 0 : (at + 1) * stride + beam.origin(at + 1);
        int right = UNREACHED;
        for (int column = beam.high(at) - 1; column >= beam.low(at); column--) {
            right = Math.min(right + 1, at == length ? atEnd(column) : farther(words[at], below, column));
            rests[origin + column] = right;
        }
    }

    private int atEnd(int column) {
        return column == reference.length ? 0 : UNREACHED;
    }

    private int farther(int word, int below, int column) {
        int alone = rests[below + column] + 1;
        if (column == reference.length) {
            return Math.min(alone, UNREACHED);
        }
        int paired = rests[below + column + 1] + (word == reference[column] ? 0 : 1);
        return Math.min(Math.min(alone, paired), UNREACHED);
    }

    /**
     * How the words that filled the matrix are best rewritten: preferring a match or substitution, then a deletion, then an
     * insertion, as sacreBLEU does.
     */
    Alignment alignment(int[] words) {
        Alignment alignment = new Alignment(length, reference.length);
        int at = length;
        int column = reference.length;
        while (at > 0 || column > 0) {
            int cost = cell(at, column);
            if (at > 0 && column > 0 && cost == diagonalCost(words, at, column)) {
                alignment.pair(--at, --column, words[at] != reference[column]);
            } else if (at > 0 && cost == cell(at - 1, column) + 1) {
                alignment.completionWordAlone(--at);
            } else {
                alignment.referenceWordAlone(--column, at - 1);
            }
        }
        return alignment;
    }

    private int diagonalCost(int[] words, int at, int column) {
        return cell(at - 1, column - 1) + (words[at - 1] == reference[column - 1] ? 0 : 1);
    }

    private int cell(int at, int column) {
        if (at == 0) {
            return column;
        }
        return beam.holds(at, column) ? cells[at * stride + beam.origin(at) + column] : UNREACHED;
    }
}
