package dev.aloi.inference.runtime;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.aloi.inference.adapter.LoraMerge.Merged;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Constants in native memory that a session has instead of its file's; they live as long as the session. */
final class MergedWeights implements AutoCloseable {
    private final List<Block> blocks = new ArrayList<>();
    private final List<OnnxTensor> tensors = new ArrayList<>();

    void addTo(OrtSession.SessionOptions options, OrtEnvironment environment, Collection<Merged> merged)
            throws OrtException {
        for (Merged constant : merged) {
            Block block = new Block();
            blocks.add(block);
            MemorySegment memory = block.of(constant.rows() * constant.columns() * Float.BYTES);
            fill(memory, constant);
            long[] shape = {constant.rows(), constant.columns()};
            OnnxTensor tensor = OnnxTensor.createTensor(
                    environment,
                    memory.asByteBuffer().order(java.nio.ByteOrder.nativeOrder()),
                    shape,
                    OnnxJavaType.FLOAT);
            tensors.add(tensor);
            options.addInitializer(constant.name(), tensor);
        }
    }

    private static void fill(MemorySegment memory, Merged constant) {
        long at = 0;
        for (int row = 0; row < constant.rows(); row++) {
            for (int column = 0; column < constant.columns(); column++) {
                memory.setAtIndex(
                        ValueLayout.JAVA_FLOAT, at++, constant.values().get(row, column));
            }
        }
    }

    @Override
    public void close() {
        tensors.forEach(OnnxTensor::close);
        blocks.forEach(Block::close);
    }
}
