package dev.aloi.local.stack;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/**
 * What other commands need to find a running stack, and the next start to clear away one that was killed.
 *
 * @param url of the gateway
 * @param token that the gateway asks for
 * @param kafka where others may listen in and ask for evaluations
 * @param ready whether it may be used
 */
public record StackState(
        URI url, String token, String kafka, boolean ready, ProcessRef launcher, Map<String, ProcessRef> processes) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public StackState {
        processes = Map.copyOf(processes);
    }

    static Optional<StackState> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), StackState.class)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        var draft = Files.createTempFile(
                file.getParent(),
                "stack",
                ".json",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
