package dev.aloi.inference.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** Native memory that grows as it is asked to. What was in it is lost when it grows. */
final class Block implements AutoCloseable {
    /** Of a cache line: what the kernels like. */
    private static final long ALIGNMENT = 64;

    private @Nullable Arena arena;
    private MemorySegment memory = MemorySegment.NULL;

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

    long size() {
        return memory.byteSize();
    }

    @Override
    public void close() {
        if (arena != null) {
            arena.close();
            arena = null;
            memory = MemorySegment.NULL;
        }
    }
}
