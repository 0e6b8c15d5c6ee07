package dev.aloi.inference.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/**
 * What a decoder holds of the tokens that may come next, after some of the tokens that it has just read. Valid until the next step.
 *
 * @param memory rows × columns × vocabulary
 * @param half whether numbers have 16 bits instead of 32
 * @param columns one where the decoder answers for the last column only
 * @param tokens that each row has just read
 */
public record Logits(MemorySegment memory, boolean half, int columns, int vocabulary, List<Integer> tokens) {
    /** After the row's last token. */
    public void last(int row, float[] into) {
        after(row, tokens.get(row) - 1, into);
    }

    /** After a token of those that the row has just read, from 0. */
    public void after(int row, int token, float[] into) {
        int column = columns == 1 ? 0 : token;
        long start = ((long) row * columns + column) * vocabulary;
        if (half) {
            for (int i = 0; i < vocabulary; i++) {
                into[i] = Float.float16ToFloat(memory.getAtIndex(ValueLayout.JAVA_SHORT, start + i));
            }
        } else {
            MemorySegment.copy(memory, ValueLayout.JAVA_FLOAT, start * Float.BYTES, into, 0, vocabulary);
        }
    }
}
