package dev.aloi.runner.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file's bytes must come to.
 *
 * @param hex in lower case
 */
record Checksum(Kind kind, String hex) {
    enum Kind {
        SHA256,
        /** Git's name of a file, which is how the hub tells small ones: SHA-1 of "blob", the size, a zero byte and the bytes. */
        GIT_BLOB
    }

    /** To be given the file's bytes. */
    MessageDigest begin(long size) {
        return switch (kind) {
            case SHA256 -> digest("SHA-256");
            case GIT_BLOB -> {
                MessageDigest digest = digest("SHA-1");
                digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
                yield digest;
            }
        };
    }

    boolean isOf(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).equals(hex);
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(digest("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
