package dev.aloi.inference.testing;

import java.nio.file.Path;
import java.util.List;

/**
 * A {@link CountingModel} that takes long over a step in which it reads the token 11, in operators that compute one number after the other.
 * ONNX Runtime can break off between two operators, and not within one.
 */
public final class SlowModel {
    public static final String SLOW = "11";

    private SlowModel() {}

    /** @param numbers that each of the operators computes, at some hundred nanoseconds each */
    public static Path write(Path directory, int operators, int numbers) {
        CountingModel.write(directory);
        Graph graph = CountingModel.inputs(new Graph())
                .integers("numbers", numbers)
                .floats("slow", 11)
                .initializer(cube("seed", 1, 1, 1))
                .initializer(cube("weights", 1, 3, 1))
                .node("Cast", List.of("input_ids"), "read", "to", Graph.FLOAT)
                .node("ReduceMax", List.of("read"), "greatest", "keepdims", 0)
                .node("Equal", List.of("greatest", "slow"), "isSlow")
                .node("Cast", List.of("isSlow"), "factor", "to", Graph.INT64)
                .node("Mul", List.of("factor", "numbers"), "more")
                .node("Add", List.of("more", "one"), "count")
                .node("Concat", List.of("count", "one", "one"), "shape", "axis", 0)
                .node("Expand", List.of("seed", "shape"), "sequence0")
                .integers("cube", -1, 1, 1);
        for (int i = 0; i < operators; i++) {
            graph.node("GRU", List.of("sequence" + i, "weights", "weights"), "answer" + i, "hidden_size", 1)
                    .node("Reshape", List.of("answer" + i, "cube"), "sequence" + (i + 1));
        }
        graph.floats("none", 0)
                .node("ReduceMax", List.of("sequence" + operators), "last", "keepdims", 0)
                .node("Mul", List.of("last", "none"), "zero")
                .node("Cast", List.of("zero"), "zeroId", "to", Graph.INT64)
                .node("Add", List.of("input_ids", "zeroId"), "sameIds");
        CountingModel.write(
                directory.resolve("onnx/model.onnx"),
                CountingModel.computation(graph, "sameIds")
                        .floats("vocabulary", CountingModel.vocabulary())
                        .model());
        return directory;
    }

    private static Proto cube(String name, int... shape) {
        Proto tensor = new Proto();
        int size = 1;
        for (int length : shape) {
            tensor.number(1, length);
            size *= length;
        }
        return tensor.number(2, Graph.FLOAT).text(8, name).bytes(9, Graph.raw(new float[size]));
    }
}
