package dev.aloi.scoring.metric.ter;

/**
 * A row of an edit distance's matrix as the differences between its neighbours, a bit for each that is +1 and each that is -1,
 * so that the next row takes a few operations (Myers 1999, Hyyrö 2003). Bit 0 is the first column of the row's beam. What lies
 * outside the beam is given values with which it is never the better way.
 */
final class BeamBits {
    private final Beam beam;
    private final WordPositions positions;
    private long plus;
    private long minus;
    private int first;

    /** @param beam of at most 64 columns */
    BeamBits(Beam beam, WordPositions positions) {
        this.beam = beam;
        this.positions = positions;
    }

    /** @param origin where the row's column 0 would lie among {@code cells} */
    void start(int row, int[] cells, int origin) {
        int low = beam.low(row);
        plus = 0;
        minus = 0;
        first = cells[origin + low];
        for (int column = low + 1; column < beam.high(row); column++) {
            int difference = cells[origin + column] - cells[origin + column - 1];
            plus |= (difference > 0 ? 1L : 0) << (column - low);
            minus |= (difference < 0 ? 1L : 0) << (column - low);
        }
    }

    /** To the row that ends with {@code word}. */
    void advance(int word, int row) {
        int low = beam.low(row);
        align(low - beam.low(row - 1), -1L << (beam.high(row - 1) - beam.low(row - 1)));
        // No way leads diagonally from outside the beam; of the first row all is known.
        int reachable = row == 1 ? Long.SIZE : beam.high(row - 1) - low + 1;
        long equal = positions.window(word, low - 1) & (reachable >= Long.SIZE ? -1 : (1L << reachable) - 1);
        long diagonal = (((equal & plus) + plus) ^ plus) | equal | minus;
        long higher = minus | ~(diagonal | plus);
        long lower = diagonal & plus;
        first += (int) (higher & 1) - (int) (lower & 1);
        long higherBefore = (higher << 1) | 1;
        plus = (lower << 1) | ~(diagonal | higherBefore);
        minus = diagonal & higherBefore;
    }

    private void align(int shift, long beyond) {
        plus |= beyond;
        minus &= ~beyond;
        if (shift == 0) {
            plus &= ~1L;
            minus |= 1;
            return;
        }
        long passed = (2L << shift) - 2;
        first += Long.bitCount(plus & passed) - Long.bitCount(minus & passed);
        plus >>= shift;
        minus >>>= shift;
    }

    /** The least sum of a cell of this row and the cell of the same column in {@code others}. */
    int leastSum(int row, int[] others, int origin) {
        int at = origin + beam.low(row);
        int value = first;
        int least = value + others[at];
        for (int bit = 1; bit < beam.high(row) - beam.low(row); bit++) {
            value += (int) ((plus >>> bit) & 1) - (int) ((minus >>> bit) & 1);
            least = Math.min(least, value + others[at + bit]);
        }
        return least;
    }
}
