package dev.aloi.inference.testing;

import java.nio.file.Path;
import java.util.List;

/** A decoder that finds two tokens nearly equally likely: 8 alone, and 7 as soon as there are others beside. Its words are those of {@link CountingModel}. */
public final class FlickeringModel {
    private static final float LESS_THAN_ROUNDING = 1e-6f;

    private FlickeringModel() {}

    public static Path write(Path directory) {
        CountingModel.write(directory);
        float[] base = new float[CountingModel.VOCABULARY];
        base[7] = 1;
        base[8] = 1 + 1.5f * LESS_THAN_ROUNDING;
        float[] perRow = new float[CountingModel.VOCABULARY];
        perRow[7] = LESS_THAN_ROUNDING;
        Graph graph = CountingModel.inputs(new Graph())
                .output("logits", Graph.FLOAT, "batch", "tokens", CountingModel.VOCABULARY)
                .output("present.0.key", Graph.FLOAT, "batch", 1, "total", 1)
                .output("present.0.value", Graph.FLOAT, "batch", 1, "total", 1)
                .integers("first", 0)
                .integers("two", 2)
                .integers("outer", 1, 3)
                .floats("nothing", 0)
                .floats("base", base)
                .floats("perRow", perRow)
                .node("Shape", List.of("input_ids"), "shape")
                .node("Gather", List.of("shape", "first"), "rowCount")
                .node("Cast", List.of("rowCount"), "rows", "to", Graph.FLOAT)
                .node("Mul", List.of("rows", "perRow"), "company")
                .node("Add", List.of("base", "company"), "answer")
                .node("Cast", List.of("input_ids"), "ids", "to", Graph.FLOAT)
                .node("Unsqueeze", List.of("ids", "outer"), "new")
                .node("Concat", List.of("past_key_values.0.key", "new"), "present.0.key", "axis", 2)
                .node("Concat", List.of("past_key_values.0.value", "new"), "present.0.value", "axis", 2)
                .node("Unsqueeze", List.of("ids", "two"), "columns")
                .node("Mul", List.of("columns", "nothing"), "zeros")
                .node("Add", List.of("zeros", "answer"), "logits");
        CountingModel.write(directory.resolve("onnx/model.onnx"), graph.model());
        return directory;
    }
}
