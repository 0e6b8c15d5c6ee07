package dev.aloi.scoring.metric.ter;

/**
 * A run of words is put elsewhere.
 *
 * @param index before which word of the completion it is put
 */
record Move(int start, int length, int index) {
    /** The first position where another word may stand. */
    int from() {
        return Math.min(start, index);
    }

    /** Where the words are the same again. */
    int to(int words) {
        if (index < start) {
            return start + length;
        }
        return index > start + length ? index : Math.min(length + index, words);
    }

    /** Puts what stands between {@link #from} and {@link #to} after the move into {@code moved}. */
    void make(int[] words, int[] moved) {
        if (index < start) {
            System.arraycopy(words, start, moved, index, length);
            System.arraycopy(words, index, moved, index + length, start - index);
        } else {
            int between = to(words.length) - start - length;
            System.arraycopy(words, start + length, moved, start, between);
            System.arraycopy(words, start, moved, start + between, length);
        }
    }

    /** Of moves that gain equally much: the longest run, then the earliest, then the earliest target, as Tercom does. */
    boolean goesBefore(Move other) {
        if (length != other.length) {
            return length > other.length;
        }
        return start != other.start ? start < other.start : index < other.index;
    }
}
