package dev.aloi.runner.source;

import dev.aloi.inference.ModelFault;
import dev.aloi.kit.outbound.OutboundClient;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Brings models from elsewhere into a cache on this machine, each file once; several processes may share the cache. */
public final class ModelStore {
    private final Path cache;
    private final Hub hub;
    private final S3Access s3;
    private final boolean offline;
    private final OutboundClient client;

    /**
     * The hub that is asked.
     *
     * @param endpoint for instance https://huggingface.co
     * @param token for models that are not public
     */
    public record Hub(String endpoint, Optional<String> token) {
        public Hub {
            endpoint = endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
        }

        @Override
        public String toString() {
            return endpoint;
        }
    }

    /** @param offline whether nobody is called: what is in the cache must do */
    public ModelStore(Path cache, Hub hub, S3Access s3, boolean offline, OutboundClient client) {
        this.cache = cache;
        this.hub = hub;
        this.s3 = s3;
        this.offline = offline;
        this.client = client;
    }

    /**
     * The directory with a model's files on this machine.
     *
     * @param onnx of its ONNX files; null: the usual one
     * @throws ModelFault that names location and file
     * @throws CancellationException where nobody wants it any longer; what has come so far is kept
     */
    public synchronized Path fetch(ModelLocation.Remote location, @Nullable String onnx, FetchProgress progress) {
        Shelf shelf = new Shelf(cache.resolve(location.shelf()));
        try {
            Files.createDirectories(shelf.path());
            try (FileChannel channel = FileChannel.open(
                            shelf.path().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                return fetch(shelf, location, onnx, progress);
            }
        } catch (IOException e) {
            throw new ModelFault(location + ": " + e.getMessage(), e);
        }
    }

    private Path fetch(Shelf shelf, ModelLocation.Remote location, @Nullable String onnx, FetchProgress progress)
            throws IOException {
        Origin origin = origin(location);
        Contents contents = contents(shelf, location, origin);
        List<RemoteFile> missing = shelf.missing(contents, contents.needed(onnx, location));
        if (!missing.isEmpty()) {
            if (offline) {
                throw offline(location, missing.getFirst().name());
            }
            download(shelf, location, new Download(client, origin, contents, location), contents, missing, progress);
        }
        return shelf.directory(contents);
    }

    /** A commit never changes: it is asked for once. */
    private Contents contents(Shelf shelf, ModelLocation.Remote location, Origin origin) throws IOException {
        Optional<Contents> remembered = shelf.remembered(location.ref());
        boolean isFixed = remembered.isPresent() && remembered.get().revision().equals(location.ref());
        if (offline || isFixed) {
            return remembered.orElseThrow(() -> offline(location, "its listing"));
        }
        Contents contents = origin.contents();
        shelf.remember(location.ref(), contents);
        return contents;
    }

    private void download(
            Shelf shelf,
            ModelLocation.Remote location,
            Download download,
            Contents contents,
            List<RemoteFile> missing,
            FetchProgress progress)
            throws IOException {
        long wanted = 0;
        for (RemoteFile file : missing) {
            Path part = shelf.part(contents, file);
            wanted += file.size() - (Files.exists(part) ? Files.size(part) : 0);
        }
        requireRoom(shelf, location, wanted);
        progress.begins(location, wanted);
        long[] came = {0};
        for (RemoteFile file : missing) {
            Path place = shelf.directory(contents).resolve(file.name());
            download.run(file, shelf.part(contents, file), place, bytes -> {
                came[0] += bytes;
                progress.at(came[0], file.name());
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
            });
        }
        progress.ends();
    }

    private static void requireRoom(Shelf shelf, ModelLocation.Remote location, long wanted) throws IOException {
        long room = Files.getFileStore(shelf.path()).getUsableSpace();
        if (wanted > room) {
            throw new ModelFault(location + ": " + mebibytes(wanted) + " are to come; " + shelf.path()
                    + " has room for " + mebibytes(room));
        }
    }

    private static String mebibytes(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20) + " MiB";
    }

    private ModelFault offline(ModelLocation.Remote location, String what) {
        return new ModelFault(
                location + ": " + what + " is not in " + cache + ", and nothing is fetched while offline");
    }

    private Origin origin(ModelLocation.Remote location) {
        return switch (location) {
            case ModelLocation.Hub model ->
                new HubOrigin(
                        model,
                        hub.endpoint(),
                        new Calls(
                                client,
                                model,
                                (_, _) -> hub.token()
                                        .map(token -> Map.of("authorization", "Bearer " + token))
                                        .orElse(Map.of())));
            case ModelLocation.Web web -> new WebOrigin(web, web.base(), new Calls(client, web, Calls.Secrets.none()));
            case ModelLocation.S3 bucket ->
                new WebOrigin(bucket, s3.base(bucket), new Calls(client, bucket, s3.signing(bucket)));
        };
    }
}
