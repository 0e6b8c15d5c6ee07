package dev.aloi.bench.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Another program that makes a pass over all prompts and tells of it in a line of JSON. */
public final class MeasuredProcess {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MeasuredProcess() {}

    public static Pass run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": broke off");
        }
        return pass(JSON.readTree(said));
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
