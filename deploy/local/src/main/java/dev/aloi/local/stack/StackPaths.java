package dev.aloi.local.stack;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where everything lies.
 *
 * @param root the checkout, with every module built
 * @param data what a stack keeps: one stack at a time
 */
public record StackPaths(Path root, Path data) {
    public StackPaths {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    public Path log(String process) {
        return data.resolve("logs").resolve(process + ".log");
    }

    Path lock() {
        return data.resolve("lock");
    }

    Path state() {
        return data.resolve("stack.json");
    }

    public Path postgres() {
        return data.resolve("postgres");
    }

    public Path kafka() {
        return data.resolve("kafka");
    }

    Path secret(String name) {
        return data.resolve("secrets").resolve(name);
    }

    Path workDirectory(String process) {
        return data.resolve("work").resolve(process);
    }

    /** Where models from elsewhere are kept, for all stacks and commands of the user: they are large. */
    public static Path models(Map<String, String> environment) {
        var own = environment.get("ALOI_MODEL_CACHE");
        if (own != null && !own.isBlank()) {
            return Path.of(own).toAbsolutePath().normalize();
        }
        var caches = environment.getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        return Path.of(caches, "aloi", "models");
    }

    public Path brokerHome() {
        return root.resolve("deploy/broker/target");
    }

    /** The java that this launcher itself runs on. */
    public Path javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    Path program(String module) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The classes that the program has loaded before, as the JVM keeps them. */
    Path archive(String module) {
        return program(module).resolveSibling("classes.jsa");
    }
}
