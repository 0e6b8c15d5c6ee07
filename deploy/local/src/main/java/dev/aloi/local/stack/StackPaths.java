package dev.aloi.local.stack;

import java.nio.file.Path;

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
}
