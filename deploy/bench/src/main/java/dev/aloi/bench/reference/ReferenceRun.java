package dev.aloi.bench.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.bench.corpus.Corpora;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Runs the reference implementations in Python, where they are installed, on the same texts. */
public final class ReferenceRun {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;
    private final String python;
    private final Consumer<String> said;

    /**
     * @param python the program, for instance that of a virtual environment with sacrebleu and rouge_score
     * @param said gets what has been done, and what could not be
     */
    public ReferenceRun(Path root, String python, Consumer<String> said) {
        this.root = root;
        this.python = python;
        this.said = said;
    }

    /** By task; without those whose library or whose Python is not there. */
    public Map<String, ReferenceTime> time(Corpora corpora, int repeats) throws InterruptedException {
        Map<String, ReferenceTime> times = new HashMap<>();
        try {
            var process = new ProcessBuilder(
                            python,
                            root.resolve("deploy/bench/reference/time_reference.py")
                                    .toString(),
                            corpora.pairs().toString(),
                            corpora.notes().toString(),
                            Integer.toString(repeats))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().forEach(line -> take(read(line), times));
            }
            if (process.waitFor() != 0) {
                said.accept("the reference implementations broke off");
            }
        } catch (IOException e) {
            said.accept("no reference implementations: " + e.getMessage());
        }
        return times;
    }

    private void take(JsonNode line, Map<String, ReferenceTime> times) {
        if (line.has("task")) {
            var seconds = line.get("median").asDouble();
            var version = line.get("version").asText();
            times.put(line.get("task").asText(), new ReferenceTime(1000 * seconds, version));
            said.accept(version + ", " + line.get("task").asText());
        } else if (line.has("missing")) {
            said.accept(
                    "not installed for " + python + ": " + line.get("missing").asText());
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the script said what is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
