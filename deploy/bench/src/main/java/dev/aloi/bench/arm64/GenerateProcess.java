package dev.aloi.bench.arm64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ./aloi generate} in a process of its own.
 *
 * @param java the command that starts a JVM
 * @param root of the checkout, which is built
 */
public record GenerateProcess(List<String> java, Path root) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What it wrote, greedily.
     *
     * @param tokens of each completion
     * @param wall with the start of the JVM and the loading of the model
     */
    public record Written(List<List<Integer>> tokens, Duration wall) {
        public Written {
            tokens = List.copyOf(tokens);
        }

        public int count() {
            return tokens.stream().mapToInt(List::size).sum();
        }

        /** Prompts to which both wrote the same. */
        public long agreements(Written other) {
            long same = 0;
            for (int i = 0; i < tokens.size(); i++) {
                same += tokens.get(i).equals(other.tokens.get(i)) ? 1 : 0;
            }
            return same;
        }
    }

    /** @param rows prompts decoded side by side */
    public Written complete(Subject subject, int rows) throws IOException, InterruptedException {
        Path said = Files.createTempFile("generate", ".log");
        long from = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command(subject, rows))
                    .redirectError(said.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            String lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", java) + ": generate broke off:\n" + Files.readString(said));
            }
            Duration wall = Duration.ofNanos(System.nanoTime() - from);
            List<List<Integer>> tokens = new ArrayList<>();
            for (String line : lines.lines().toList()) {
                tokens.add(tokens(JSON.readTree(line)));
            }
            return new Written(tokens, wall);
        } finally {
            Files.delete(said);
        }
    }

    private List<String> command(Subject subject, int rows) {
        Path local = root.resolve("deploy/local/target");
        List<String> jvm = List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Daloi.root=" + root,
                "-cp",
                local.resolve("aloi.jar") + ":" + local.resolve("lib") + "/*",
                "dev.aloi.local.command.AloiMain");
        return Stream.of(java, jvm, subject.arguments(), List.of("--batch", Integer.toString(rows)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Integer> tokens(JsonNode answer) {
        List<Integer> tokens = new ArrayList<>();
        answer.get("tokens").forEach(token -> tokens.add(token.intValue()));
        return tokens;
    }
}
