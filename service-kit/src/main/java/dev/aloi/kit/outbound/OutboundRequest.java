package dev.aloi.kit.outbound;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an address.
 *
 * @param headers sent wherever the call is redirected to
 * @param secrets headers sent to the named origin alone, and never told to anybody else
 * @param body whose content type is among the headers
 */
public record OutboundRequest(
        String method,
        URI uri,
        Map<String, String> headers,
        Map<String, String> secrets,
        @Nullable ByteBuffer body,
        OutboundLimits limits) {
    public static OutboundRequest get(
            URI uri, Map<String, String> headers, Map<String, String> secrets, OutboundLimits limits) {
        return new OutboundRequest("GET", uri, headers, secrets, null, limits);
    }

    public static OutboundRequest post(
            URI uri, Map<String, String> headers, Map<String, String> secrets, ByteBuffer body, OutboundLimits limits) {
        return new OutboundRequest("POST", uri, headers, secrets, body, limits);
    }

    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
