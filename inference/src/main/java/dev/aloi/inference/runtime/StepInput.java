package dev.aloi.inference.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Collections;
import java.util.List;

/**
 * Tokens for the decoder to read, one row a prompt. Rows are padded on the right: GroupQueryAttention of ONNX Runtime 1.29 answers
 * wrongly, without an error, where they are padded on the left.
 *
 * @param columns tokens that each row has here
 * @param total columns so far, with those of the steps before
 * @param last of each row, the column here that is its last token
 */
public record StepInput(
        int rows, int columns, int total, LongBuffer ids, LongBuffer mask, LongBuffer positions, List<Integer> last) {

    /** The prompts themselves. */
    public static StepInput prompts(List<List<Integer>> prompts, int padding) {
        int rows = prompts.size();
        int columns = prompts.stream().mapToInt(List::size).max().orElseThrow();
        LongBuffer ids = longs(rows * columns);
        LongBuffer mask = longs(rows * columns);
        LongBuffer positions = longs(rows * columns);
        for (List<Integer> prompt : prompts) {
            for (int column = 0; column < columns; column++) {
                boolean real = column < prompt.size();
                ids.put(real ? prompt.get(column) : padding);
                mask.put(real ? 1 : 0);
                positions.put(column);
            }
        }
        return new StepInput(rows, columns, columns, ids.flip(), mask.flip(), positions.flip(), last(prompts));
    }

    private static List<Integer> last(List<List<Integer>> prompts) {
        return prompts.stream().map(prompt -> prompt.size() - 1).toList();
    }

    /**
     * One more token for each row.
     *
     * @param lengths of the rows before this token, without padding
     */
    public StepInput next(long[] tokens, int[] lengths) {
        LongBuffer ids = longs(rows).put(tokens).flip();
        LongBuffer positions = longs(rows);
        LongBuffer longer = longs(rows * (total + 1));
        for (int row = 0; row < rows; row++) {
            positions.put(lengths[row]);
            longer.put(mask.slice(row * total, total)).put(1);
        }
        return new StepInput(rows, 1, total + 1, ids, longer.flip(), positions.flip(), Collections.nCopies(rows, 0));
    }

    /** More tokens for a single row. */
    public StepInput more(List<Integer> tokens) {
        int size = tokens.size();
        LongBuffer ids = longs(size);
        LongBuffer positions = longs(size);
        LongBuffer longer = longs(total + size).put(mask.slice(0, total));
        for (int column = 0; column < size; column++) {
            ids.put(tokens.get(column));
            positions.put(total + column);
            longer.put(1);
        }
        return new StepInput(1, size, total + size, ids.flip(), longer.flip(), positions.flip(), List.of(size - 1));
    }

    private static LongBuffer longs(int size) {
        return ByteBuffer.allocateDirect(size * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }
}
