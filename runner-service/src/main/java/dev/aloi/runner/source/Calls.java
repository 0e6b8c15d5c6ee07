package dev.aloi.runner.source;

import dev.aloi.inference.ModelFault;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundLimits;
import dev.aloi.kit.outbound.OutboundRequest;
import dev.aloi.kit.outbound.OutboundResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * How a place is called.
 *
 * @param secrets headers for the named origin alone: the hub hands large files over from elsewhere
 */
record Calls(OutboundClient client, ModelLocation.Remote location, Secrets secrets) {
    /** Headers that show who asks. */
    interface Secrets {
        Map<String, String> of(String method, URI uri);

        /** Of nobody in particular. */
        static Secrets none() {
            return (_, _) -> Map.of();
        }
    }

    private static final long MAX_LISTING = 64L << 20;
    private static final int REDIRECTS = 5;
    private static final int OK = 200;

    private static final OutboundLimits LISTING = limits(MAX_LISTING);

    /** @param bytes that are to come, at most */
    private static OutboundLimits limits(long bytes) {
        return new OutboundLimits(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofHours(12), bytes, REDIRECTS);
    }

    byte[] listing(URI uri) throws IOException {
        try (OutboundResponse response =
                client.send(OutboundRequest.get(uri, Map.of(), secrets.of("GET", uri), LISTING))) {
            require(response, uri);
            return response.bytes();
        }
    }

    long size(URI uri) throws IOException {
        OutboundRequest request = new OutboundRequest("HEAD", uri, Map.of(), secrets.of("HEAD", uri), null, LISTING);
        try (OutboundResponse response = client.send(request)) {
            require(response, uri);
            return Long.parseLong(response.header("content-length").orElse(""));
        } catch (NumberFormatException e) {
            throw new ModelFault(location + ": " + uri.getPath() + ": the server does not tell its size", e);
        }
    }

    OutboundRequest file(URI uri, long from, long size) {
        Map<String, String> range = from == 0 ? Map.of() : Map.of("range", "bytes=" + from + "-");
        return OutboundRequest.get(uri, range, secrets.of("GET", uri), limits(size));
    }

    private void require(OutboundResponse response, URI uri) {
        if (response.status() != OK) {
            throw refused(location, uri.getPath(), response.status());
        }
    }

    static ModelFault refused(ModelLocation.Remote location, String what, int status) {
        String why = location instanceof ModelLocation.S3 ? ofBucket(status) : ofServer(status);
        return new ModelFault(location + ": " + what + ": the server answers " + status + why);
    }

    private static String ofBucket(int status) {
        return switch (status) {
            case 301, 307, 400 -> ": is the bucket in another region than that of AWS_REGION?";
            case 403 -> ": it is not there, or may not be read with these credentials (AWS_ACCESS_KEY_ID, AWS_PROFILE)";
            default -> ofServer(status);
        };
    }

    private static String ofServer(int status) {
        return switch (status) {
            case 401, 403 -> ": it may not be read by whoever asks (HF_TOKEN is sent to the hub)";
            case 404 -> ": there is no such model, revision or file, or it is not public";
            case 429 -> ": too many calls; try again later";
            default -> "";
        };
    }
}
