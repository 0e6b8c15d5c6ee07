package dev.aloi.runner.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.inference.ModelFault;
import dev.aloi.kit.outbound.OutboundRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The Hugging Face hub, or a server that speaks its HTTP API (huggingface.co/docs/hub/api, read 2026-11-26): a listing with sizes and
 * checksums by {@code /api/models/…/revision/…?blobs=true}, files by {@code /…/resolve/…}.
 *
 * @param endpoint without a slash at the end
 */
record HubOrigin(ModelLocation.Hub location, String endpoint, Calls calls) implements Origin {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Contents contents() throws IOException {
        URI uri = URI.create(endpoint + "/api/models/" + location.repository() + "/revision/"
                + location.revision().replace("/", "%2F") + "?blobs=true");
        JsonNode listing = JSON.readTree(calls.listing(uri));
        String commit = listing.path("sha").asText();
        if (!commit.matches("[0-9a-f]{40,64}")) {
            throw new ModelFault(location + ": the hub's listing names no commit");
        }
        List<RemoteFile> files = new ArrayList<>();
        for (JsonNode file : listing.path("siblings")) {
            String name = file.path("rfilename").asText();
            if (RemoteFile.isTame(name)) {
                files.add(new RemoteFile(name, size(name, file), checksum(file)));
            }
        }
        return new Contents(commit, files);
    }

    private long size(String name, JsonNode file) {
        JsonNode size =
                file.path("lfs").path("size").isNumber() ? file.path("lfs").path("size") : file.path("size");
        if (!size.canConvertToLong() || size.longValue() < 0) {
            throw new ModelFault(location + ": the hub's listing tells no size of " + name);
        }
        return size.longValue();
    }

    private static Checksum checksum(JsonNode file) {
        String sha256 = file.path("lfs").path("sha256").asText();
        return sha256.isEmpty()
                ? new Checksum(Checksum.Kind.GIT_BLOB, file.path("blobId").asText())
                : new Checksum(Checksum.Kind.SHA256, sha256);
    }

    /** By the commit, so that a branch which moves on meanwhile changes nothing. */
    @Override
    public OutboundRequest request(Contents contents, RemoteFile file, long from) {
        URI uri = URI.create(
                endpoint + "/" + location.repository() + "/resolve/" + contents.revision() + "/" + file.name());
        return calls.file(uri, from, file.size());
    }
}
