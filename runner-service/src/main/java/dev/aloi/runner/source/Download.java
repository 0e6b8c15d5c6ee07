package dev.aloi.runner.source;

import dev.aloi.inference.ModelFault;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundFailure;
import dev.aloi.kit.outbound.OutboundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

/** Brings one file to its place: goes on where an earlier try broke off, and checks the whole. */
final class Download {
    private static final int ATTEMPTS = 5;
    private static final int CHUNK = 1 << 16;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int BEYOND = 416;

    private final OutboundClient client;
    private final Origin origin;
    private final Contents contents;
    private final ModelLocation.Remote location;

    Download(OutboundClient client, Origin origin, Contents contents, ModelLocation.Remote location) {
        this.client = client;
        this.origin = origin;
        this.contents = contents;
        this.location = location;
    }

    /** @param came told the bytes of each piece, negative where pieces turn out to be of no use */
    void run(RemoteFile file, Path part, Path place, LongConsumer came) throws IOException {
        Files.createDirectories(part.getParent());
        for (int attempt = 1; attempt <= ATTEMPTS && !isWhole(file, part); attempt++) {
            long before = size(part);
            try {
                receive(file, part, came);
            } catch (OutboundFailure e) {
                boolean goesOn = size(part) > before && e.kind() != OutboundFailure.Kind.TOO_LARGE;
                if (attempt == ATTEMPTS || !goesOn) {
                    throw e;
                }
            }
        }
        check(file, part);
        Files.createDirectories(place.getParent());
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void receive(RemoteFile file, Path part, LongConsumer came) throws IOException {
        long from = size(part);
        try (OutboundResponse response = client.send(origin.request(contents, file, from))) {
            if (response.status() == BEYOND || (response.status() == OK && from > 0)) {
                // The server knows no ranges, or another file than the one begun: from its start, then.
                Files.delete(part);
                came.accept(-from);
            }
            if (response.status() == BEYOND) {
                return;
            }
            if (response.status() != OK && response.status() != PARTIAL) {
                throw Calls.refused(location, file.name(), response.status());
            }
            append(response.body(), part, came);
        }
    }

    private static void append(InputStream body, Path part, LongConsumer came) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                out.write(chunk, 0, read);
                came.accept(read);
            }
        }
    }

    private static boolean isWhole(RemoteFile file, Path part) throws IOException {
        return Files.exists(part) && Files.size(part) == file.size();
    }

    private void check(RemoteFile file, Path part) throws IOException {
        if (!isWhole(file, part)) {
            throw new ModelFault(
                    location + ": " + file.name() + ": " + size(part) + " of " + file.size() + " bytes came");
        }
        MessageDigest digest = file.checksum().begin(file.size());
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(part)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        if (!file.checksum().isOf(digest)) {
            Files.delete(part);
            throw new ModelFault(location + ": " + file.name() + ": what came is not the file that was promised: its "
                    + file.checksum().kind() + " checksum differs");
        }
    }

    private static long size(Path part) throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }
}
