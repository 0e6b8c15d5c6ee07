package dev.aloi.runner.trial;

import dev.aloi.inference.testing.CountingModel;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A root with a model that works and one that lacks a file. */
public class ModelsOnDisk implements QuarkusTestResourceLifecycleManager {
    static final Path SAMPLES = Path.of(System.getProperty("aloi.root"), "deploy", "sample-data", "models");

    private final Path root = newRoot();

    @Override
    public Map<String, String> start() {
        CountingModel.write(root.resolve("counting"));
        try {
            Files.delete(CountingModel.write(root.resolve("broken")).resolve("tokenizer.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("aloi.runner.model-roots", root + "," + SAMPLES, "aloi.node.region", "eu-west-3");
    }

    private static Path newRoot() {
        try {
            return Files.createTempDirectory("aloi-test-models");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
