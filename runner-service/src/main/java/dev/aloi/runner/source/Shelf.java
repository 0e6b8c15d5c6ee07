package dev.aloi.runner.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * One location's part of the cache: a directory for each revision, beside it what the revision holds, and which revision each ref
 * stood for last. A file stands under its name only when it has come whole and was checked.
 */
record Shelf(Path path) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Path directory(Contents contents) {
        return path.resolve(contents.revision());
    }

    /** What a ref stood for when it was last asked. A commit stands for itself. */
    Optional<Contents> remembered(String ref) throws IOException {
        Path pointer = pointer(ref);
        String revision = Files.isRegularFile(pointer) ? Files.readString(pointer) : ref;
        Path listing = listing(revision);
        return Files.isRegularFile(listing)
                ? Optional.of(JSON.readValue(listing.toFile(), Contents.class))
                : Optional.empty();
    }

    void remember(String ref, Contents contents) throws IOException {
        Files.createDirectories(directory(contents));
        write(listing(contents.revision()), JSON.writeValueAsString(contents));
        Files.createDirectories(pointer(ref).getParent());
        write(pointer(ref), contents.revision());
    }

    List<RemoteFile> missing(Contents contents, List<RemoteFile> needed) {
        return needed.stream()
                .filter(file -> !Files.isRegularFile(directory(contents).resolve(file.name())))
                .toList();
    }

    /** What has come of a file so far. */
    Path part(Contents contents, RemoteFile file) {
        return path.resolve("parts")
                .resolve(contents.revision())
                .resolve(file.checksum().hex());
    }

    private Path listing(String revision) {
        return path.resolve(revision.replace("/", "--") + ".json");
    }

    private Path pointer(String ref) {
        return path.resolve("refs").resolve(ref.replace("/", "--"));
    }

    private static void write(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "fresh", "");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
