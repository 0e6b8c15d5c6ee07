package dev.aloi.local.stack;

import dev.aloi.infrastructure.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to hold before anything is started; each message says what to do about it. */
final class Preconditions {
    private static final long REQUIRED_BYTES = 500L * 1000 * 1000;

    private Preconditions() {}

    static void check(StackPaths paths, int port) {
        Stream.of(built(paths), portFree(port), diskSpace(paths.data(), usableBytes(paths.data())))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(message -> {
                    throw new StackFault(message);
                });
    }

    static Optional<String> portFree(int port) {
        return FreePorts.isFree(port)
                ? Optional.empty()
                : Optional.of("port " + port + " on 127.0.0.1 is taken by another program; choose another one, "
                        + "for instance --port " + FreePorts.one());
    }

    static Optional<String> diskSpace(Path directory, long usableBytes) {
        return usableBytes >= REQUIRED_BYTES
                ? Optional.empty()
                : Optional.of("the disk of " + directory + " has " + usableBytes / 1_000_000 + " MB left, "
                        + REQUIRED_BYTES / 1_000_000
                        + " MB are needed; make room, or choose another directory with --data DIR");
    }

    private static Optional<String> built(StackPaths paths) {
        return Launches.MODULES.stream()
                .map(paths::program)
                .filter(program -> !Files.exists(program))
                .findFirst()
                .map(missing -> missing + " is missing; build with ./mvnw -DskipTests package");
    }

    private static long usableBytes(Path directory) {
        try {
            Files.createDirectories(directory);
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw new StackFault("the data directory " + directory + " cannot be used: " + e.getMessage(), e);
        }
    }
}
