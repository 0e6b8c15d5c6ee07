package dev.aloi.catalog.candidate;

import dev.aloi.catalog.outbox.StoredJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Of what a user wrote, whatever the order and the spaces it was written in. */
public final class Sha256 {
    private Sha256() {}

    /** @param content a record, whose JSON is always the same; in hexadecimal */
    public static String of(Record content) {
        try {
            byte[] json = StoredJson.write(content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
