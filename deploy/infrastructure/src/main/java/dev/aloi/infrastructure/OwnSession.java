package dev.aloi.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    private static final String NICE = "10";
    private static final int TRIES = 10;
    private static final Duration PAUSE = Duration.ofMillis(100);

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

    /** The same for one that runs in a session of its own already, and for what it starts from now on. */
    static void letYield(ProcessHandle process) {
        try {
            var group = Path.of("/proc/" + process.pid() + "/autogroup");
            for (int i = 0; i < TRIES && isOther(group) && !isSet(group); i++) {
                Thread.sleep(PAUSE);
            }
            new ProcessBuilder("renice", "-n", NICE, "-p", Long.toString(process.pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // It competes with the others as an equal then.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isOther(Path group) throws IOException {
        var own = Path.of("/proc/self/autogroup");
        return Files.isWritable(group) && !name(Files.readString(group)).equals(name(Files.readString(own)));
    }

    /** Without the nice value behind it. */
    private static String name(String group) {
        return group.split(" ", 2)[0];
    }

    private static boolean isSet(Path group) {
        try {
            Files.writeString(group, NICE);
            return true;
        } catch (IOException tooOften) {
            return false;
        }
    }
}
