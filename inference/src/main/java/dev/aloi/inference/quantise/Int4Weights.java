package dev.aloi.inference.quantise;

import dev.aloi.inference.graph.Message;
import dev.aloi.inference.graph.Node;
import dev.aloi.inference.graph.OnnxGraph;
import dev.aloi.inference.graph.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Four bits a weight, with a scale and a zero for every 32 weights of a column, as ONNX Runtime's operator MatMulNBits reads them
 * (onnxruntime/docs/ContribOperators.md).
 */
final class Int4Weights implements Weights {
    private static final int BLOCK = 32;
    private static final int MOST = 15;

    /** What is multiplied with them is brought to 8 bits. */
    private static final int ACCURACY_LEVEL = 4;

    private final List<Message> constants = new ArrayList<>();

    @Override
    public List<Node> product(Node multiply, Tensor weights) {
        String name = weights.name() + "/int4";
        constants.addAll(new Packed(weights).constants(name));
        return List.of(Node.of(
                        "MatMulNBits",
                        List.of(multiply.inputs().getFirst(), name, name + "/scales", name + "/zeros"),
                        multiply.outputs().getFirst())
                .in(OnnxGraph.MICROSOFT)
                .with("K", weights.rows())
                .with("N", weights.columns())
                .with("bits", 4)
                .with("block_size", BLOCK)
                .with("accuracy_level", ACCURACY_LEVEL));
    }

    @Override
    public List<Message> constants() {
        return constants;
    }

    /** Column by column, block by block, two weights a byte, the first one in the lower half. */
    private static final class Packed {
        private final Tensor weights;
        private final int blocks;
        private final byte[] numbers;
        private final ByteBuffer scales;
        private final byte[] zeros;

        Packed(Tensor weights) {
            this.weights = weights;
            this.blocks = Math.ceilDiv(weights.rows(), BLOCK);
            this.numbers = new byte[weights.columns() * blocks * BLOCK / 2];
            this.scales = ByteBuffer.allocate(weights.columns() * blocks * Float.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN);
            this.zeros = new byte[weights.columns() * Math.ceilDiv(blocks, 2)];
            for (int column = 0; column < weights.columns(); column++) {
                for (int block = 0; block < blocks; block++) {
                    pack(column, block);
                }
            }
        }

        private void pack(int column, int block) {
            int first = block * BLOCK;
            int end = Math.min(first + BLOCK, weights.rows());
            float low = 0;
            float high = 0;
            for (int row = first; row < end; row++) {
                low = Math.min(low, weight(row, column));
                high = Math.max(high, weight(row, column));
            }
            float scale = high == low ? 1 : (high - low) / MOST;
            int zero = Math.clamp(Math.round(-low / scale), 0, MOST);
            scales.putFloat(scale);
            put(zeros, column * Math.ceilDiv(blocks, 2) * 2 + block, zero);
            for (int row = first; row < end; row++) {
                int number = Math.clamp(Math.round(weight(row, column) / scale) + zero, 0, MOST);
                put(numbers, (column * blocks + block) * BLOCK + row - first, number);
            }
        }

        private float weight(int row, int column) {
            return weights.get((long) row * weights.columns() + column);
        }

        private static void put(byte[] bytes, int place, int number) {
            bytes[place / 2] |= (byte) (place % 2 == 0 ? number : number << 4);
        }

        List<Message> constants(String name) {
            return List.of(
                    Tensor.message(name, Tensor.UINT8, numbers, weights.columns(), blocks, BLOCK / 2),
                    Tensor.message(name + "/scales", Tensor.FLOAT, scales.array(), (long) weights.columns() * blocks),
                    Tensor.message(name + "/zeros", Tensor.UINT8, zeros, zeros.length));
        }
    }
}
