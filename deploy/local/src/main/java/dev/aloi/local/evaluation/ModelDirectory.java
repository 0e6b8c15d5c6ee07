package dev.aloi.local.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be told of a model's directory without loading the model; the runner looks closer. */
final class ModelDirectory {
    /** As optimum and the Hugging Face hub lay them out. */
    private static final List<String> GRAPHS = List.of("onnx/model.onnx", "model.onnx");

    private ModelDirectory() {}

    static List<String> faultsOf(Path directory, @Nullable String file) {
        var faults = new ArrayList<String>();
        for (var required : List.of("config.json", "tokenizer.json")) {
            if (!Files.isRegularFile(directory.resolve(required))) {
                faults.add(directory + " has no " + required);
            }
        }
        var graphs = file == null ? GRAPHS : List.of(file);
        if (graphs.stream().noneMatch(graph -> Files.isRegularFile(directory.resolve(graph)))) {
            faults.add(directory + " has no ONNX graph; looked for " + String.join(", ", graphs));
        }
        return faults;
    }
}
