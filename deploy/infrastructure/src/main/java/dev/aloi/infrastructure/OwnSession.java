package dev.aloi.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Keeps Ctrl-C in the terminal from reaching child processes, so that the launcher can stop them in order. */
public final class OwnSession {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private OwnSession() {}

    public static List<String> command(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        return Stream.concat(Stream.of(SETSID.toString()), command.stream()).toList();
    }
}
