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
}
