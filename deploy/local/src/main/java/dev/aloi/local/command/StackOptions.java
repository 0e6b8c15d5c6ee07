package dev.aloi.local.command;

import dev.aloi.local.stack.StackPaths;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a stack stands. */
final class StackOptions {
    static final int DEFAULT_PORT = 8080;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "port of the web page and the API on 127.0.0.1 (default: " + DEFAULT_PORT + ")")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "directory that keeps everything (default: .aloi in the checkout)")
    private @Nullable Path data;

    int port() {
        return port == null ? DEFAULT_PORT : port;
    }

    boolean portChosen() {
        return port != null;
    }

    StackPaths paths(Path root) {
        return new StackPaths(root, data == null ? root.resolve(".aloi") : data);
    }
}
