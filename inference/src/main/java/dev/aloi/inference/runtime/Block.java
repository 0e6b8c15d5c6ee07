package dev.aloi.inference.runtime;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Native memory that grows as it is asked to, as ONNX Runtime takes it. What was in it is lost when it grows. */
final class Block implements AutoCloseable {
    /** Of a cache line: what the kernels like. */
    private static final long ALIGNMENT = 64;

    private @Nullable Arena arena;
    private MemorySegment memory = MemorySegment.NULL;
    private @Nullable OnnxTensor tensor;
    private long[] shape = {};

    /** The first bytes of it, at least so many as asked for; they keep their place until more are asked for. */
    @SuppressWarnings("MustBeClosedChecker") // It is closed when it grows, or with the block.
    MemorySegment of(long bytes) {
        if (memory.byteSize() < bytes || arena == null) {
            long size = Math.max(Math.max(bytes, ALIGNMENT), memory.byteSize() + memory.byteSize() / 2);
            close();
            Arena grown = Arena.ofShared();
            arena = grown;
            memory = grown.allocate(size, ALIGNMENT);
        }
        return memory.asSlice(0, bytes);
    }

    /** The first numbers of it; the same tensor until the memory grows or another one is asked for. */
    OnnxTensor tensor(OnnxJavaType type, long... asked) throws RunFailed {
        MemorySegment bytes = of(Arrays.stream(asked).reduce(type.size, (a, b) -> a * b));
        if (tensor == null || tensor.getInfo().type != type || !Arrays.equals(shape, asked)) {
            forget();
            try {
                tensor = OnnxTensor.createTensor(
                        OrtProcess.environment(), bytes.asByteBuffer().order(ByteOrder.nativeOrder()), asked, type);
                shape = asked.clone();
            } catch (OrtException e) {
                throw new RunFailed(e);
            }
        }
        return tensor;
    }

    private void forget() {
        if (tensor != null) {
            tensor.close();
            tensor = null;
        }
    }

    long size() {
        return memory.byteSize();
    }

    @Override
    public void close() {
        forget();
        if (arena != null) {
            arena.close();
            arena = null;
            memory = MemorySegment.NULL;
        }
    }
}
