package dev.aloi.bench.arm64;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Java of arm64 with an emulator for it, in a directory.
 *
 * @param cpu that QEMU emulates, as it names it
 */
public record EmulatedJava(Path directory, String cpu) {
    /** Brings what is missing there, of Debian's packages; the script says what it does and what is wrong. */
    public boolean isReady(Path script) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", script.toString(), directory.toString())
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }

    /** Before Java's own arguments; machine code is made by the quick compiler alone, which is what an emulator has time for. */
    public List<String> command() {
        Path guest = directory.resolve("guest");
        return List.of(
                directory.resolve("qemu-aarch64").toString(),
                "-cpu",
                cpu,
                "-L",
                guest.toString(),
                guest.resolve("usr/lib/jvm/java-25-openjdk-arm64/bin/java").toString(),
                "-XX:TieredStopAtLevel=1");
    }

    /** The packages that it is made of. */
    public List<String> versions() throws IOException {
        return Files.readAllLines(directory.resolve("versions"));
    }
}
