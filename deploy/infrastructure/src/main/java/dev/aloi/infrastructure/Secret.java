package dev.aloi.infrastructure;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** Random words that stay the same for a data directory, in files that their owner alone can read. */
public final class Secret {
    private static final int BYTES = 24;

    private Secret() {}

    /** The secret in {@code file}, which is created with a new one if need be. */
    public static String keptIn(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file)) {
            create(file);
        }
        return Files.readString(file).strip();
    }

    private static void create(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            writePrivately(file, HexFormat.of().formatHex(bytes) + "\n");
        } catch (FileAlreadyExistsException raced) {
            // Another start was first; its secret is as good.
            return;
        }
    }

    private static void writePrivately(Path file, String text) throws IOException {
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions)) {
            channel.write(java.nio.ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }
}
