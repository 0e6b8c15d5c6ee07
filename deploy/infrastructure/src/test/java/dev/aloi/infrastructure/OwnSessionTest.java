package dev.aloi.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnSessionTest {
    private static String output(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.strip();
    }

    @Test
    void passesTheCommandOnAsItIs() throws Exception {
        assertThat(output(OwnSession.yielding(List.of("printf", "%s|", "a b", "$HOME", "c'd"))))
                .isEqualTo("a b|$HOME|c'd|");
    }

    @Test
    void yieldsToOtherProcesses() throws Exception {
        var own = Integer.parseInt(output(List.of("nice")));

        assertThat(output(OwnSession.command(List.of("nice")))).isEqualTo(String.valueOf(own));
        assertThat(output(OwnSession.yielding(List.of("nice")))).isEqualTo(String.valueOf(Math.min(19, own + 10)));
    }

    @Test
    void yieldsToOtherSessions() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/autogroup")), "sessions share the cores on Linux alone");

        assertThat(output(OwnSession.yielding(List.of("cat", "/proc/self/autogroup"))))
                .endsWith("nice 10");
        assertThat(output(OwnSession.command(List.of("cat", "/proc/self/autogroup"))))
                .endsWith("nice 0");
    }

    @Test
    void letsAProcessYieldThatRunsAlready() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/autogroup")), "sessions share the cores on Linux alone");
        var process = new ProcessBuilder(OwnSession.command(List.of("sleep", "60"))).start();
        try {
            awaitOwnSession(process.pid());

            OwnSession.letYield(process.toHandle());

            assertThat(autogroup(process.pid())).endsWith("nice 10");
            assertThat(output(List.of("ps", "-o", "ni=", "-p", Long.toString(process.pid()))))
                    .isEqualTo("10");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void leavesItsOwnSessionAsItIs() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/autogroup")), "sessions share the cores on Linux alone");
        var before = autogroup(ProcessHandle.current().pid());
        var process = new ProcessBuilder("sleep", "60").start();
        try {
            OwnSession.letYield(process.toHandle());

            assertThat(autogroup(ProcessHandle.current().pid())).isEqualTo(before);
        } finally {
            process.destroyForcibly();
        }
    }

    /** It begins when setsid has run. */
    private static void awaitOwnSession(long pid) throws IOException, InterruptedException {
        var own = autogroup(ProcessHandle.current().pid());
        for (int i = 0; i < 500 && autogroup(pid).split(" ", 2)[0].equals(own.split(" ", 2)[0]); i++) {
            Thread.sleep(10);
        }
    }

    private static String autogroup(long pid) throws IOException {
        return Files.readString(Path.of("/proc/" + pid + "/autogroup")).strip();
    }
}
