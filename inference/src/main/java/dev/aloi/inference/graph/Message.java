package dev.aloi.inference.graph;

import dev.aloi.inference.file.WireReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A message of the protocol buffers wire format whose fields can be changed. Long fields stay where they are until they are written. */
public final class Message {
    private static final int BYTES = 2;
    private static final int PIECE = 1 << 20;

    private final List<Field> fields = new ArrayList<>();

    private sealed interface Field permits Scalar, Body, Child {
        int field();
    }

    /** Of the wire types 0, 1 and 5. */
    private record Scalar(int field, int type, long value) implements Field {}

    private record Body(int field, MemorySegment bytes) implements Field {}

    private record Child(int field, Message message) implements Field {}

    public static Message parse(MemorySegment bytes) {
        Message message = new Message();
        WireReader reader = WireReader.of(bytes);
        while (reader.next()) {
            message.fields.add(
                    reader.isMessage()
                            ? new Body(reader.field(), reader.body())
                            : new Scalar(reader.field(), reader.type(), reader.number()));
        }
        return message;
    }

    /** The messages in a field that may be there often; changing them changes this one. */
    public List<Message> messages(int field) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).field() == field) {
                switch (fields.get(i)) {
                    case Child(int _, Message message) -> messages.add(message);
                    case Body(int _, MemorySegment bytes) -> {
                        Message message = parse(bytes);
                        fields.set(i, new Child(field, message));
                        messages.add(message);
                    }
                    case Scalar number -> throw new WireReader.Malformed("field " + number.field() + " is no message");
                }
            }
        }
        return messages;
    }

    public List<String> texts(int field) {
        return bodies(field).stream()
                .map(bytes -> new String(bytes.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8))
                .toList();
    }

    /** Empty where it is missing. */
    public String text(int field) {
        List<String> texts = texts(field);
        return texts.isEmpty() ? "" : texts.getLast();
    }

    /** The bytes in a field that may be there often. */
    public List<MemorySegment> bodies(int field) {
        List<MemorySegment> bodies = new ArrayList<>();
        for (Field each : fields) {
            if (each instanceof Body(int number, MemorySegment bytes) && number == field) {
                bodies.add(bytes);
            }
        }
        return bodies;
    }

    /** 0 where it is missing. */
    public long number(int field) {
        List<Long> numbers = numbers(field);
        return numbers.isEmpty() ? 0 : numbers.getLast();
    }

    /** Written one by one, or packed into one field. */
    public List<Long> numbers(int field) {
        List<Long> numbers = new ArrayList<>();
        for (Field each : fields) {
            if (each.field() == field) {
                switch (each) {
                    case Scalar number -> numbers.add(number.value());
                    case Body(int _, MemorySegment bytes) ->
                        WireReader.of(bytes).all().forEach(numbers::add);
                    case Child _ -> throw new WireReader.Malformed("field " + field + " is a message");
                }
            }
        }
        return numbers;
    }

    public Message add(int field, long value) {
        fields.add(new Scalar(field, WireReader.VARINT, value));
        return this;
    }

    public Message addFloat(int field, float value) {
        fields.add(new Scalar(field, WireReader.FIXED_32, Float.floatToRawIntBits(value)));
        return this;
    }

    public Message add(int field, String text) {
        return add(field, text.getBytes(StandardCharsets.UTF_8));
    }

    public Message add(int field, byte[] bytes) {
        fields.add(new Body(field, MemorySegment.ofArray(bytes)));
        return this;
    }

    public Message add(int field, Message message) {
        fields.add(new Child(field, message));
        return this;
    }

    /** Another one with the same fields but for one. */
    public Message without(int field) {
        Message others = new Message();
        fields.stream().filter(each -> each.field() != field).forEach(others.fields::add);
        return others;
    }

    public void remove(int field) {
        fields.removeIf(each -> each.field() == field);
    }

    /** Puts others in the place of the messages in a field. */
    public void replace(int field, List<Message> messages) {
        remove(field);
        messages.forEach(message -> add(field, message));
    }

    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public void write(OutputStream out) throws IOException {
        for (Field each : fields) {
            switch (each) {
                case Scalar number -> write(out, number);
                case Body(int field, MemorySegment bytes) -> {
                    head(out, field, bytes.byteSize());
                    for (long at = 0; at < bytes.byteSize(); at += PIECE) {
                        long size = Math.min(PIECE, bytes.byteSize() - at);
                        out.write(bytes.asSlice(at, size).toArray(ValueLayout.JAVA_BYTE));
                    }
                }
                case Child(int field, Message message) -> {
                    head(out, field, message.size());
                    message.write(out);
                }
            }
        }
    }

    private static void write(OutputStream out, Scalar number) throws IOException {
        varint(out, ((long) number.field() << 3) | number.type());
        switch (number.type()) {
            case WireReader.VARINT -> varint(out, number.value());
            case WireReader.FIXED_32 -> little(out, number.value(), Integer.BYTES);
            default -> little(out, number.value(), Long.BYTES);
        }
    }

    private static void head(OutputStream out, int field, long size) throws IOException {
        varint(out, ((long) field << 3) | BYTES);
        varint(out, size);
    }

    private static void little(OutputStream out, long value, int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> (8 * i)));
        }
    }

    private static void varint(OutputStream out, long value) throws IOException {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private long size() {
        long size = 0;
        for (Field each : fields) {
            size += length((long) each.field() << 3)
                    + switch (each) {
                        case Scalar number -> length(number);
                        case Body(int _, MemorySegment bytes) -> length(bytes.byteSize()) + bytes.byteSize();
                        case Child(int _, Message message) -> {
                            long inner = message.size();
                            yield length(inner) + inner;
                        }
                    };
        }
        return size;
    }

    private static long length(Scalar number) {
        return switch (number.type()) {
            case WireReader.VARINT -> length(number.value());
            case WireReader.FIXED_32 -> Integer.BYTES;
            default -> Long.BYTES;
        };
    }

    /** Of a number as a varint. */
    private static long length(long value) {
        return Math.max(1, (70 - Long.numberOfLeadingZeros(value)) / 7);
    }
}
