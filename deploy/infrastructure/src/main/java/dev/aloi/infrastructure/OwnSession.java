package dev.aloi.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Keeps Ctrl-C in the terminal from reaching child processes, so that the launcher can stop them in order. */
public final class OwnSession {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private static final String YIELD = """
            for _ in 1 2 3 4 5 6 7 8 9 10; do
              [ -w /proc/self/autogroup ] || break
              echo 10 2>/dev/null >/proc/self/autogroup && break
              sleep 0.1
            done
            exec nice -n 10 "$@"
            """;

    private OwnSession() {}

    public static List<String> command(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        return Stream.concat(Stream.of(SETSID.toString()), command.stream()).toList();
    }

    /**
     * For a process that lets the others go first where all want to compute. Where Linux shares the cores by sessions
     * ({@code sched(7)}, autogroups), a process's own nice value counts among those of its session alone, and the session has one
     * of its own, which the kernel lets nobody set more than ten times a second.
     */
    public static List<String> yielding(List<String> command) {
        return command(Stream.concat(Stream.of("/bin/sh", "-c", YIELD, "sh"), command.stream())
                .toList());
    }
}
