package dev.aloi.inference.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/** Whole numbers in memory that ONNX Runtime reads without a copy. */
final class NativeLongs {
    private NativeLongs() {}

    static LongBuffer of(int size) {
        return ByteBuffer.allocateDirect(size * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }
}
