package dev.aloi.inference.file;

import java.io.Serial;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;

/** Reads one message of the protocol buffers wire format (protobuf.dev/programming-guides/encoding), field by field. */
public final class WireReader {
    public static final int VARINT = 0;
    public static final int LENGTH_DELIMITED = 2;

    private static final int FIXED_64 = 1;
    public static final int FIXED_32 = 5;

    private final MemorySegment bytes;
    private final long start;
    private long at;
    private int field;
    private int type;
    private long number;
    private long bodyAt;

    private WireReader(MemorySegment bytes, long start) {
        this.bytes = bytes;
        this.start = start;
    }

    public static WireReader of(MemorySegment bytes) {
        return new WireReader(bytes, 0);
    }

    /** Moves to the next field; false at the end of the message. */
    public boolean next() {
        if (at == bytes.byteSize()) {
            return false;
        }
        long tag = varint();
        field = (int) (tag >>> 3);
        type = (int) (tag & 7);
        if (field == 0) {
            throw broken("a field of number 0");
        }
        switch (type) {
            case VARINT -> number = varint();
            case FIXED_64 -> number = fixed(8);
            case FIXED_32 -> number = fixed(4);
            case LENGTH_DELIMITED -> skip(varint());
            default -> throw broken("a field of wire type " + type);
        }
        return true;
    }

    public int field() {
        return field;
    }

    public boolean isVarint() {
        return type == VARINT;
    }

    public boolean isMessage() {
        return type == LENGTH_DELIMITED;
    }

    /** How the field is written. */
    public int type() {
        return type;
    }

    /** The value of a varint or of a fixed number, as its bits. */
    public long number() {
        return number;
    }

    /** The text of a length-delimited field. */
    public String text() {
        return new String(body().toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    /** The message in a length-delimited field. */
    public WireReader message() {
        return new WireReader(body(), start + bodyAt);
    }

    /** The numbers packed into a length-delimited field. */
    public LongStream packed() {
        return message().all();
    }

    /** All of it as numbers packed together. */
    public LongStream all() {
        LongStream.Builder values = LongStream.builder();
        while (at < bytes.byteSize()) {
            values.add(varint());
        }
        return values.build();
    }

    /** The bytes of a length-delimited field. */
    public MemorySegment body() {
        return bytes.asSlice(bodyAt, at - bodyAt);
    }

    private long fixed(int length) {
        skip(length);
        long value = 0;
        for (int i = 0; i < length; i++) {
            value |= (bytes.get(ValueLayout.JAVA_BYTE, bodyAt + i) & 0xffL) << (8 * i);
        }
        return value;
    }

    private void skip(long length) {
        if (length < 0 || length > bytes.byteSize() - at) {
            throw broken("a field that is longer than the file");
        }
        bodyAt = at;
        at += length;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at == bytes.byteSize()) {
                throw broken("an end within a number");
            }
            byte next = bytes.get(ValueLayout.JAVA_BYTE, at++);
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw broken("a number of more than 64 bits");
    }

    private Malformed broken(String what) {
        return new Malformed(what + " at byte " + (start + at));
    }

    /** The bytes are not in the wire format. */
    public static final class Malformed extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        public Malformed(String message) {
            super(message);
        }
    }
}
