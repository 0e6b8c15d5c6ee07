package dev.aloi.catalog.suite.read.row;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** What comes out of a packed file, until it is more than what went in can sanely hold: a bomb. */
public final class Unpacked extends FilterInputStream {
    public static final int MAX_RATIO = 200;
    public static final long MAX_BYTES = 8L << 30;

    /** Short files may be packed very well. */
    private static final long NOT_YET_SUSPICIOUS = 10_000_000;

    private final LongSupplier packed;
    private long bytes;

    /** @param packed bytes that have gone in */
    public Unpacked(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    /** The file is a bomb, or meant for a larger machine; the message is for the user. */
    public static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;

        TooMuch(String message) {
            super(message);
        }
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int more) throws IOException {
        bytes += more;
        if (bytes > MAX_BYTES) {
            throw new TooMuch("unpacks to more than " + (MAX_BYTES >> 30) + " GB");
        }
        if (bytes > NOT_YET_SUSPICIOUS && bytes / MAX_RATIO > Math.max(1, packed.getAsLong())) {
            throw new TooMuch("unpacks to more than " + MAX_RATIO + " times its size, as bombs do");
        }
    }
}
