package dev.aloi.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.inference.decode.DecodingProgram;
import dev.aloi.inference.testing.CountingModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that is stopped while it computes ends by the signal, not by a fault of the native library. */
@EnabledOnOs(OS.LINUX)
class OrtProcessTest {
    @TempDir
    Path directory;

    @RepeatedTest(3)
    void endsBySigtermInTheMidstOfComputing() throws IOException, InterruptedException {
        CountingModel.write(directory);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ErrorFile=" + directory.resolve("fault.log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DecodingProgram.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo(DecodingProgram.READY);

            process.destroy();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
    }
}
