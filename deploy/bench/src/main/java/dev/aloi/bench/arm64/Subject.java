package dev.aloi.bench.arm64;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.file.OnnxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One ONNX file of a model and what it is asked.
 *
 * @param file of the model's directory
 * @param prompts as {@code ./aloi generate} reads them
 */
public record Subject(Path model, String file, Path prompts, int maxNewTokens) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FILES =
            List.of("onnx/model.onnx", "onnx/model_int8.onnx", "onnx/model_int4.onnx");

    /** Whatever a model's directory has of fp32, int8 and int4. */
    public static List<Subject> of(Path model, Path prompts, int maxNewTokens) {
        return FILES.stream()
                .filter(file -> Files.isRegularFile(model.resolve(file)))
                .map(file -> new Subject(model, file, prompts, maxNewTokens))
                .toList();
    }

    /** Writes the first of the sample visits down as prompts. */
    public static Path visits(Path samples, Path into, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(samples.resolve("visits.jsonl"))) {
            var visit = JSON.readTree(line);
            lines.add(JSON.writeValueAsString(Map.of("id", visit.get("id"), "prompt", visit.get("input"))));
        }
        return Files.write(into, lines.subList(0, Math.min(most, lines.size())));
    }

    public String name() {
        return model.getFileName() + " " + Path.of(file).getFileName();
    }

    public OnnxFile onnx() {
        return OnnxFile.read(new ModelDirectory(model, file));
    }

    List<String> arguments() {
        return List.of(
                "generate",
                "--model",
                model.toString(),
                "--file",
                file,
                "--prompts",
                prompts.toString(),
                "--max-new-tokens",
                Integer.toString(maxNewTokens),
                "--format",
                "json");
    }
}
