package dev.aloi.inference.runtime;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;

/** The tensors of one run, over memory of ours; closed together. */
final class Tensors implements AutoCloseable {
    private final OrtEnvironment environment;
    private final Deque<OnnxTensor> open = new ArrayDeque<>();

    Tensors(OrtEnvironment environment) {
        this.environment = environment;
    }

    OnnxTensor of(MemorySegment memory, OnnxJavaType type, long... shape) throws RunFailed {
        try {
            OnnxTensor tensor = OnnxTensor.createTensor(
                    environment, memory.asByteBuffer().order(ByteOrder.nativeOrder()), shape, type);
            open.push(tensor);
            return tensor;
        } catch (OrtException e) {
            throw new RunFailed(e);
        }
    }

    OnnxTensor longs(MemorySegment memory, long... shape) throws RunFailed {
        return of(memory, OnnxJavaType.INT64, shape);
    }

    @Override
    public void close() {
        open.forEach(OnnxTensor::close);
    }
}
