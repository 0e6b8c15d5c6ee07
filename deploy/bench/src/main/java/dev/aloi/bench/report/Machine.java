package dev.aloi.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** On what was measured. */
public record Machine(String cpu, int cores, long memoryGigabytes, String system, String jdk) {
    private static final long KIB_PER_GIB = 1L << 20;

    public static Machine here() {
        return new Machine(
                firstOf("/proc/cpuinfo", "model name").orElse("an unnamed CPU"),
                Runtime.getRuntime().availableProcessors(),
                firstOf("/proc/meminfo", "MemTotal")
                        .map(value -> Long.parseLong(value.split(" ")[0]) / KIB_PER_GIB)
                        .orElse(0L),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Runtime.version().toString());
    }

    private static Optional<String> firstOf(String file, String key) {
        try (Stream<String> lines = Files.lines(Path.of(file), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "%s, %d cores, %d GB, %s, JDK %s".formatted(cpu, cores, memoryGigabytes, system, jdk);
    }
}
