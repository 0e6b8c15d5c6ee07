package dev.aloi.scoring.metric.text;

import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;

/** A text that may be read only so often, since some regular expressions take time that grows exponentially. */
public final class LimitedText implements CharSequence {
    private static final int MOST_READS = 20_000_000;

    private final String text;
    private final String tooLong;
    private final int[] reads;
    private final int from;
    private final int to;

    private LimitedText(String text, String tooLong, int[] reads, int from, int to) {
        this.text = text;
        this.tooLong = tooLong;
        this.reads = reads;
        this.from = from;
        this.to = to;
    }

    /** @param tooLong what to say where it is read more often */
    public static LimitedText of(String text, String tooLong) {
        return new LimitedText(text, tooLong, new int[1], 0, text.length());
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        if (++reads[0] > MOST_READS) {
            throw new UnmeasuredException(Category.UNFIT_REFERENCE, tooLong);
        }
        return text.charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new LimitedText(text, tooLong, reads, from + start, from + end);
    }

    @Override
    public String toString() {
        return text.substring(from, to);
    }
}
