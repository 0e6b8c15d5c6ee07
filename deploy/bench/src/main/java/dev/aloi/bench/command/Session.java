package dev.aloi.bench.command;

import dev.aloi.local.progress.PlainProgress;
import dev.aloi.local.progress.Progress;
import dev.aloi.local.progress.TerminalProgress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;

/**
 * The checkout and the terminal.
 *
 * @param out for results
 * @param progress for everything else, on standard error
 */
record Session(Path root, PrintStream out, Progress progress) {
    private static final int DEFAULT_COLUMNS = 100;

    static Session ofThisProcess() {
        var out = stream(FileDescriptor.out);
        var err = stream(FileDescriptor.err);
        Progress progress = Boolean.getBoolean("aloi.terminal")
                ? new TerminalProgress(err, System::nanoTime, Integer.getInteger("aloi.columns", DEFAULT_COLUMNS))
                : new PlainProgress(err, System::nanoTime);
        var root = Objects.requireNonNull(System.getProperty("aloi.root"), "start with ./aloi, which sets aloi.root");
        return new Session(Path.of(root), out, progress);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** For what a benchmark writes. */
    Path scratch(String name) {
        return root.resolve("deploy/bench/target").resolve(name);
    }

    /** The same without what the last time left there. */
    Path emptied(String name) throws IOException {
        var directory = scratch(name);
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(directory);
    }
}
