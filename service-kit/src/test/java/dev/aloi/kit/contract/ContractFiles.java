package dev.aloi.kit.contract;

import dev.aloi.contracts.Event;
import dev.aloi.contracts.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The committed files of the folder contracts; written anew with {@code -Daloi.contracts.write=true}. */
final class ContractFiles {
    private static final Path ROOT = Path.of(System.getProperty("aloi.root"), "contracts");

    private ContractFiles() {}

    static boolean writing() {
        return Boolean.getBoolean("aloi.contracts.write");
    }

    static Path schema(Class<?> event) {
        return ROOT.resolve("schemas").resolve(event.getSimpleName() + ".json");
    }

    static Path example(Class<?> event) {
        return ROOT.resolve("examples").resolve(event.getSimpleName() + ".json");
    }

    static Path asyncApi() {
        return ROOT.resolve("asyncapi.yaml");
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write " + file, e);
        }
    }

    /** Every event of every topic. */
    static Stream<Class<?>> events() {
        return Arrays.stream(Topic.values()).map(Topic::events).distinct().flatMap(topic -> eventsOf(topic).stream());
    }

    static List<Class<?>> eventsOf(Class<? extends Event> topic) {
        return List.of(topic.getPermittedSubclasses());
    }
}
