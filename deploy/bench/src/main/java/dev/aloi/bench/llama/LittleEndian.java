package dev.aloi.bench.llama;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of numbers, the lowest byte first. */
final class LittleEndian implements AutoCloseable {
    private final OutputStream out;
    private long written;

    LittleEndian(Path file) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    LittleEndian bytes(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
        return this;
    }

    LittleEndian integer(int number) throws IOException {
        return bytes(buffer(Integer.BYTES).putInt(number).array());
    }

    LittleEndian integer(long number) throws IOException {
        return bytes(buffer(Long.BYTES).putLong(number).array());
    }

    LittleEndian number(float number) throws IOException {
        return bytes(buffer(Float.BYTES).putFloat(number).array());
    }

    LittleEndian numbers(float[] numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return bytes(bytes.array());
    }

    /** Its length, then its bytes. */
    LittleEndian text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return integer((long) bytes.length).bytes(bytes);
    }

    /** Zeros up to a multiple of so many bytes. */
    LittleEndian align(int bytes) throws IOException {
        return bytes(new byte[Math.toIntExact(-written & (bytes - 1))]);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
