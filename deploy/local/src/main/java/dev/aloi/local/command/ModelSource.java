package dev.aloi.local.command;

import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundPolicy;
import dev.aloi.local.progress.Progress;
import dev.aloi.runner.source.FetchProgress;
import dev.aloi.runner.source.ModelLocation;
import dev.aloi.runner.source.ModelStore;
import dev.aloi.runner.source.S3Access;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Finds a model's directory, and brings it here first if it lies elsewhere.
 *
 * @param environment HF_ENDPOINT, HF_TOKEN and HF_HUB_OFFLINE mean what they mean to other users of the hub, and so do AWS_REGION and
 *     the like to those of S3
 * @param cache where models are kept
 */
record ModelSource(Map<String, String> environment, Path cache, Progress progress) {
    private static final String HUB = "https://huggingface.co";

    /**
     * A directory of this machine.
     *
     * @param option what names the location, for messages
     * @param onnx of the model's ONNX files; null: the usual one
     */
    Path directory(String option, String location, @Nullable String onnx) throws BadInput {
        return switch (ModelLocation.of(location)) {
            case ModelLocation.Directory(var path) -> present(option, Path.of(path));
            case ModelLocation.Remote remote -> fetch(remote, onnx);
        };
    }

    private static Path present(String option, Path directory) throws BadInput {
        if (!Files.isDirectory(directory)) {
            throw new BadInput(List.of(option + "there is no directory " + directory));
        }
        return directory;
    }

    /** Whoever types the address may call it, whatever it is. */
    private Path fetch(ModelLocation.Remote location, @Nullable String onnx) {
        var hub = new ModelStore.Hub(
                environment.getOrDefault("HF_ENDPOINT", HUB), Optional.ofNullable(environment.get("HF_TOKEN")));
        var anywhere = OutboundPolicy.allowing(List.of("0.0.0.0/0", "::/0"));
        try (var client = new OutboundClient(anywhere, SystemDefaultDnsResolver.INSTANCE, System::nanoTime);
                var bar = new Shown(progress)) {
            return new ModelStore(cache, hub, S3Access.of(environment, _ -> true), isOffline(), client)
                    .fetch(location, onnx, bar);
        }
    }

    private boolean isOffline() {
        return List.of("1", "true", "yes", "on")
                .contains(environment.getOrDefault("HF_HUB_OFFLINE", "").toLowerCase(Locale.ROOT));
    }

    /** A bar of mebibytes, once there is anything to fetch. */
    private static final class Shown implements FetchProgress, AutoCloseable {
        private static final int MEBIBYTE = 1 << 20;

        private final Progress progress;
        private Progress.@Nullable Bar bar;

        Shown(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void begins(ModelLocation.Remote location, long bytes) {
            progress.note("fetching " + location + ": " + Math.ceilDiv(bytes, MEBIBYTE) + " MiB");
            bar = progress.bar("fetching MiB", Math.toIntExact(Math.ceilDiv(bytes, MEBIBYTE)));
        }

        @Override
        public void at(long bytes, String file) {
            if (bar != null) {
                bar.at(Math.toIntExact(Math.ceilDiv(bytes, MEBIBYTE)), file);
            }
        }

        @Override
        public void ends() {
            close();
        }

        @Override
        public boolean isCancelled() {
            return Thread.currentThread().isInterrupted();
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }
}
