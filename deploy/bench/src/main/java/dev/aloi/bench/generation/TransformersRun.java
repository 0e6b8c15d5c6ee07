package dev.aloi.bench.generation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * transformers.js on the same files, in a process of its own.
 *
 * @param script deploy/bench/reference/transformers.mjs
 * @param modules the directory node_modules that has @huggingface/transformers
 * @param batch prompts that it is given at a time
 */
public record TransformersRun(Path script, Path modules, Path model, int threads, int batch, int maxNewTokens) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Pass run(List<String> prompts) throws IOException, InterruptedException {
        Path file = Files.createTempFile("prompts", ".jsonl");
        try {
            Files.write(file, lines(prompts));
            return MeasuredProcess.run(List.of(
                    "node",
                    script.toString(),
                    modules.toString(),
                    model.toString(),
                    file.toString(),
                    Integer.toString(batch),
                    Integer.toString(maxNewTokens),
                    Integer.toString(threads)));
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> lines(List<String> prompts) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String prompt : prompts) {
            lines.add(JSON.writeValueAsString(prompt));
        }
        return lines;
    }
}
