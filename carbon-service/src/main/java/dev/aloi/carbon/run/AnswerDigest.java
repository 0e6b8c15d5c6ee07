package dev.aloi.carbon.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a completion, its first half: enough to tell two answers apart, nothing to read them by. */
public final class AnswerDigest {
    private static final int BYTES = 16;

    private AnswerDigest() {}

    static String of(String completion) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(completion.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
