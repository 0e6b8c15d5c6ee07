package dev.aloi.catalog.jsonl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a UTF-8 file, split at line feeds alone: U+2028, U+2029 and U+0085 are ordinary characters of a JSON string.
 * Holds one line at a time, and never more of it than is allowed.
 */
final class Lines {
    private final InputStream in;
    private final int maxBytes;
    private final byte[] chunk = new byte[1 << 16];
    private int position;
    private int limit;
    private int number;

    Lines(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** A line: its text, or why there is none. */
    sealed interface Line permits Text, Unreadable {
        int number();
    }

    record Text(int number, String text) implements Line {}

    record Unreadable(int number, String reason) implements Line {}

    /** The next line; null at the end of the file. */
    @Nullable
    Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && fill()) {
            int end = endOfLine();
            ended = end < limit;
            int length = end - position;
            tooLong = tooLong || line.size() + length > maxBytes;
            if (!tooLong) {
                line.write(chunk, position, length);
            }
            position = ended ? end + 1 : end;
        }
        return tooLong
                ? new Unreadable(number, "is longer than " + maxBytes / 1_000_000 + " MB")
                : decode(line.toByteArray());
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = Math.max(0, in.readNBytes(chunk, 0, chunk.length));
        return limit > 0;
    }

    private int endOfLine() {
        int end = position;
        while (end < limit && chunk[end] != '\n') {
            end++;
        }
        return end;
    }

    private Line decode(byte[] bytes) {
        int from = number == 1 && startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return new Text(number, text);
        } catch (CharacterCodingException e) {
            return new Unreadable(number, "is not UTF-8" + otherEncoding(bytes));
        }
    }

    private String otherEncoding(byte[] bytes) {
        if (number > 1) {
            return "";
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return ": the file is UTF-16, save it as UTF-8";
        }
        return startsWith(bytes, 0x1F, 0x8B) ? ": the file is compressed by gzip, unpack it first" : "";
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        byte[] expected = new byte[first.length];
        for (int i = 0; i < first.length; i++) {
            expected[i] = (byte) first[i];
        }
        return bytes.length >= first.length && Arrays.equals(bytes, 0, first.length, expected, 0, first.length);
    }
}
