package dev.aloi.runner.model.openai;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Server-sent events of a stream (WHATWG HTML, 9.2): the data of each, one after the other; comments and names are passed over. */
final class EventStream {
    private static final int MAX_BYTES = 4 << 20;
    private static final byte[] DATA = {'d', 'a', 't', 'a', ':'};

    private final InputStream in;
    private byte[] buffer = new byte[16 << 10];
    private int start;
    private int end;
    private boolean lineBefore;

    EventStream(InputStream in) {
        this.in = in;
    }

    /** The data of the next event; empty at the end of the stream. */
    Optional<byte[]> next() throws IOException {
        byte[] data = null;
        while (true) {
            int length = line();
            if (length < 0) {
                return Optional.ofNullable(data);
            }
            if (length == 0 && data != null) {
                return Optional.of(data);
            }
            if (isData(length)) {
                byte[] more = value(length);
                data = data == null ? more : joined(data, more);
            }
            start += length;
        }
    }

    /** Length of the line at {@code start}, its end left out and passed over; less than 0 at the end of the stream. */
    private int line() throws IOException {
        skipLineEnd();
        int at = start;
        while (true) {
            for (; at < end; at++) {
                if (buffer[at] == '\n' || buffer[at] == '\r') {
                    return at - start;
                }
            }
            at -= start;
            if (!fill()) {
                return end > start ? end - start : -1;
            }
            at += start;
        }
    }

    /** Passes over what ended the line before: CR, LF, or both. */
    private void skipLineEnd() throws IOException {
        if (lineBefore && (start < end || fill())) {
            boolean carriageReturn = buffer[start++] == '\r';
            if (carriageReturn && (start < end || fill()) && buffer[start] == '\n') {
                start++;
            }
        }
        lineBefore = true;
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            if (buffer.length >= MAX_BYTES) {
                throw new MalformedAnswer("an event is longer than " + MAX_BYTES + " bytes");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read > 0;
    }

    private boolean isData(int length) {
        return length >= DATA.length && Arrays.equals(buffer, start, start + DATA.length, DATA, 0, DATA.length);
    }

    private byte[] value(int length) {
        int from = start + DATA.length;
        int to = start + length;
        return Arrays.copyOfRange(buffer, from < to && buffer[from] == ' ' ? from + 1 : from, to);
    }

    private static byte[] joined(byte[] first, byte[] second) throws MalformedAnswer {
        if (first.length + second.length > MAX_BYTES) {
            throw new MalformedAnswer("an event is longer than " + MAX_BYTES + " bytes");
        }
        byte[] all = Arrays.copyOf(first, first.length + 1 + second.length);
        all[first.length] = '\n';
        System.arraycopy(second, 0, all, first.length + 1, second.length);
        return all;
    }
}
