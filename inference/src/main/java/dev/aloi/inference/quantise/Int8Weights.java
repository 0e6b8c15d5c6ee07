package dev.aloi.inference.quantise;

import dev.aloi.inference.graph.Message;
import dev.aloi.inference.graph.Node;
import dev.aloi.inference.graph.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Eight bits a weight, with a scale for each column; what they are multiplied with is brought to eight bits at each step, by one scale
 * for all of it (dynamic quantisation). Weights are unsigned around 128: with signed ones, x86 processors without VNNI overflow.
 */
final class Int8Weights implements Weights {
    private static final int ZERO = 128;
    private static final int MOST = 127;
    private static final String ZERO_NAME = "quantised/zero";

    private final Map<String, String> quantisedInputs = new HashMap<>();
    private final List<Message> constants = new ArrayList<>();

    Int8Weights() {
        constants.add(Tensor.message(ZERO_NAME, Tensor.UINT8, new byte[] {(byte) ZERO}));
    }

    @Override
    public List<Node> product(Node multiply, Tensor weights) {
        String name = weights.name() + "/int8";
        constants.addAll(constants(name, weights));
        List<Node> nodes = new ArrayList<>();
        String input = multiply.inputs().getFirst();
        String quantised = quantisedInputs.get(input);
        if (quantised == null) {
            quantised = input + "/int8";
            quantisedInputs.put(input, quantised);
            nodes.add(Node.of(
                    "DynamicQuantizeLinear",
                    List.of(input),
                    List.of(quantised, quantised + "/scale", quantised + "/zero")));
        }
        String output = multiply.outputs().getFirst();
        nodes.add(
                Node.of("MatMulInteger", List.of(quantised, name, quantised + "/zero", ZERO_NAME), output + "/whole"));
        nodes.add(Node.of("Cast", List.of(output + "/whole"), output + "/float").with("to", Tensor.FLOAT));
        nodes.add(Node.of("Mul", List.of(quantised + "/scale", name + "/scales"), output + "/scales"));
        nodes.add(Node.of("Mul", List.of(output + "/float", output + "/scales"), output));
        return nodes;
    }

    private static List<Message> constants(String name, Tensor weights) {
        byte[] bytes = new byte[weights.rows() * weights.columns()];
        ByteBuffer scales = ByteBuffer.allocate(weights.columns() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int column = 0; column < weights.columns(); column++) {
            float most = 0;
            for (int row = 0; row < weights.rows(); row++) {
                most = Math.max(most, Math.abs(weights.get(at(weights, row, column))));
            }
            float scale = most == 0 ? 1 : most / MOST;
            scales.putFloat(scale);
            for (int row = 0; row < weights.rows(); row++) {
                long at = at(weights, row, column);
                bytes[(int) at] = (byte) (Math.round(weights.get(at) / scale) + ZERO);
            }
        }
        return List.of(
                Tensor.message(name, Tensor.UINT8, bytes, weights.rows(), weights.columns()),
                Tensor.message(name + "/scales", Tensor.FLOAT, scales.array(), weights.columns()));
    }

    private static long at(Tensor weights, int row, int column) {
        return (long) row * weights.columns() + column;
    }

    @Override
    public List<Message> constants() {
        return constants;
    }
}
