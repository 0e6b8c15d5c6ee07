package dev.aloi.kit.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * W3C trace context (Recommendation of 23 November 2021). All that happens for one evaluation is one trace: its id is derived
 * from the evaluation's, so that every service finds the same one without having to keep it.
 */
public record TraceContext(String traceId) {
    /** The trace of {@code subject}, for instance of an evaluation. */
    public static TraceContext of(String subject) {
        return new TraceContext(HexFormat.of().formatHex(sha256(subject), 0, 16));
    }

    /** The header's value for the span that sent the event of this identity. */
    String traceparent(String eventIdentity) {
        return "00-" + traceId + "-" + HexFormat.of().formatHex(sha256(eventIdentity), 0, 8) + "-01";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
