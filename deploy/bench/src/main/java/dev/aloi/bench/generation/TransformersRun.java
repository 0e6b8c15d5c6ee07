package dev.aloi.bench.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
            Process process = new ProcessBuilder(
                            "node",
                            script.toString(),
                            modules.toString(),
                            model.toString(),
                            file.toString(),
                            Integer.toString(batch),
                            Integer.toString(maxNewTokens),
                            Integer.toString(threads))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("transformers.js broke off");
            }
            return pass(JSON.readTree(said));
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

    private static Pass pass(JsonNode said) {
        List<List<Integer>> tokens = new ArrayList<>();
        for (JsonNode row : said.get("tokens")) {
            List<Integer> written = new ArrayList<>();
            row.forEach(token -> written.add(token.intValue()));
            tokens.add(written);
        }
        return new Pass(
                said.get("version").asText(),
                new Start(
                        said.get("loadMilliseconds").asDouble(),
                        said.get("firstTokenMilliseconds").asDouble(),
                        said.get("residentBytes").asLong()),
                said.get("wallMilliseconds").asDouble(),
                said.get("cpuMilliseconds").asDouble(),
                tokens);
    }
}
