package dev.aloi.inference.runtime;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import dev.aloi.inference.rewrite.DecoderRewrite;
import dev.aloi.inference.token.Tokens;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tokens for a decoder to read, some for each row. Rows are padded on the right: GroupQueryAttention of ONNX Runtime 1.29 answers
 * wrongly, without an error, where they are padded on the left.
 */
final class StepInput implements AutoCloseable {
    private final DecoderLayout layout;
    private final int padding;
    private final Block ids = new Block();
    private final Block mask = new Block();
    private final Block positions = new Block();
    private final Block asked = new Block();

    StepInput(DecoderLayout layout, int padding) {
        this.layout = layout;
        this.padding = padding;
    }

    /**
     * Takes the cache of what the rows have read before, and each row's next tokens; a row that reads none is fed padding.
     *
     * @param answers columns of each row that are answered for: one is that of its last token
     */
    Map<String, OnnxTensor> of(Cache cache, List<Tokens> more, int columns, int answers) throws RunFailed {
        int rows = more.size();
        int total = cache.columns() + columns;
        fill(cache, more, columns, total);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        inputs.put(DecoderLayout.INPUT_IDS, ids.tensor(OnnxJavaType.INT64, rows, columns));
        inputs.put(DecoderLayout.ATTENTION_MASK, mask.tensor(OnnxJavaType.INT64, rows, total));
        if (layout.positionIds()) {
            inputs.put(DecoderLayout.POSITION_IDS, positions.tensor(OnnxJavaType.INT64, rows, columns));
        }
        if (layout.asksForAnswers()) {
            inputs.put(DecoderRewrite.ASKED, asked(more, answers));
        }
        for (int half = 0; half < layout.past().size(); half++) {
            inputs.put(layout.past().get(half).input(), cache.past(half));
        }
        return inputs;
    }

    private OnnxTensor asked(List<Tokens> more, int answers) throws RunFailed {
        MemorySegment memory = longs(asked, more.size(), answers);
        for (int row = 0; row < more.size(); row++) {
            for (int answer = 0; answer < answers; answer++) {
                long column = answers == 1 ? Math.max(0, more.get(row).size() - 1) : answer;
                memory.setAtIndex(ValueLayout.JAVA_LONG, (long) row * answers + answer, column);
            }
        }
        return asked.tensor(OnnxJavaType.INT64, more.size(), answers, 1);
    }

    private void fill(Cache cache, List<Tokens> more, int columns, int total) {
        MemorySegment idMemory = longs(ids, more.size(), columns);
        MemorySegment positionMemory = longs(positions, more.size(), columns);
        MemorySegment maskMemory = longs(mask, more.size(), total);
        for (int row = 0; row < more.size(); row++) {
            Tokens tokens = more.get(row);
            CacheRow before = cache.row(row);
            int last = Math.max(0, before.length() + tokens.size() - 1);
            for (int column = 0; column < columns; column++) {
                long at = (long) row * columns + column;
                idMemory.setAtIndex(ValueLayout.JAVA_LONG, at, column < tokens.size() ? tokens.get(column) : padding);
                // Of padding any position will do, but one that the model has.
                positionMemory.setAtIndex(ValueLayout.JAVA_LONG, at, Math.min(before.length() + column, last));
            }
            long[] seen = before.maskWith(tokens.size(), columns);
            MemorySegment.copy(seen, 0, maskMemory, ValueLayout.JAVA_LONG, (long) row * total * Long.BYTES, total);
        }
    }

    private static MemorySegment longs(Block block, long... shape) {
        return block.of(shape[0] * shape[1] * Long.BYTES);
    }

    @Override
    public void close() {
        ids.close();
        mask.close();
        positions.close();
        asked.close();
    }
}
