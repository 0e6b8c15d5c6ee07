package dev.aloi.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script ./aloi on machines that lack something. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of(System.getProperty("aloi.root"), "aloi");

    @TempDir
    private Path programs;

    @BeforeEach
    void onlyWhatEveryUnixHas() throws IOException {
        for (var name : List.of("bash", "dirname", "readlink", "sed", "head", "cat")) {
            program(name, "exec $(PATH=/usr/bin:/bin command -v " + name + ") \"$@\"");
        }
    }

    @Test
    void saysThatNodeIsMissingAndWhereToGetIt() throws Exception {
        var said = launch("up");

        assertThat(said.exitCode()).isOne();
        assertThat(said.text())
                .startsWith("aloi: Node.js 20.19 or newer is needed")
                .contains("https://nodejs.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v18.20.4", "v20.18.3", "v21.7.3", "v22.11.0"})
    void saysThatNodeIsTooOldAndWhichItIs(String version) throws Exception {
        program("node", "echo " + version);

        var said = launch("demo");

        assertThat(said.exitCode()).isOne();
        assertThat(said.text())
                .contains("Node.js 20.19, 22.12 or newer is needed")
                .contains("node is " + version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v20.19.0", "v22.12.0", "v24.1.0"})
    void takesWhatTheWebAppCanBeBuiltWith(String version) throws Exception {
        program("node", "echo " + version);

        assertThat(launch("up").text()).isEqualTo("aloi: npm is needed to build the web app; it comes with Node.js.\n");
    }

    @Test
    void explainsItselfWithoutAnyOfThis() throws Exception {
        assertThat(launch("help").exitCode()).isZero();
        assertThat(launch("dance").exitCode()).isEqualTo(2);
        assertThat(launch("dance").text()).contains("./aloi demo").contains("./aloi test");
    }

    private void program(String name, String script) throws IOException {
        var file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Said(int exitCode, String text) {}

    private Said launch(String command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(LAUNCHER.toString(), command).redirectErrorStream(true);
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
