package dev.aloi.inference.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.inference.ModelFault;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file of tensors: a length, that many bytes of JSON, and the numbers (huggingface.co/docs/safetensors). */
final class SafeTensors {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ValueLayout.OfLong LENGTH = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort HALF = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private SafeTensors() {}

    /** Adapters are small: all of it is read. */
    static Map<String, Matrix> read(Path file) {
        try {
            MemorySegment bytes = MemorySegment.ofArray(Files.readAllBytes(file));
            if (bytes.byteSize() < Long.BYTES) {
                throw new ModelFault(file + ": not in the safetensors format");
            }
            long header = bytes.get(LENGTH, 0);
            if (header < 2 || header > bytes.byteSize() - Long.BYTES) {
                throw new ModelFault(file + ": not in the safetensors format");
            }
            JsonNode tensors = MAPPER.readTree(bytes.asSlice(Long.BYTES, header).toArray(ValueLayout.JAVA_BYTE));
            MemorySegment data = bytes.asSlice(Long.BYTES + header);
            Map<String, Matrix> matrices = new LinkedHashMap<>();
            tensors.properties().forEach(entry -> {
                if (!entry.getKey().equals("__metadata__")) {
                    matrices.put(entry.getKey(), matrix(file, entry.getKey(), entry.getValue(), data));
                }
            });
            return matrices;
        } catch (IOException e) {
            throw new ModelFault(file + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    private static Matrix matrix(Path file, String name, JsonNode tensor, MemorySegment data) {
        JsonNode shape = tensor.path("shape");
        String type = tensor.path("dtype").asText();
        long start = tensor.path("data_offsets").path(0).asLong(-1);
        if (shape.size() != 2) {
            throw new ModelFault(file + ": " + name + ": expected a matrix, found the shape " + shape);
        }
        int rows = shape.path(0).asInt();
        int columns = shape.path(1).asInt();
        int width = type.equals("F32") ? Float.BYTES : Short.BYTES;
        long size = (long) rows * columns * width;
        if (rows < 1 || columns < 1 || start < 0 || start + size > data.byteSize()) {
            throw new ModelFault(file + ": " + name + ": its numbers are not in the file");
        }
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(file, name, type, data, start + (long) i * width);
        }
        return new Matrix(rows, columns, values);
    }

    private static float value(Path file, String name, String type, MemorySegment data, long at) {
        return switch (type) {
            case "F32" -> data.get(FLOAT, at);
            case "F16" -> Float.float16ToFloat(data.get(HALF, at));
            case "BF16" -> Float.intBitsToFloat(data.get(HALF, at) << 16);
            default -> throw new ModelFault(file + ": " + name + ": expected F32, F16 or BF16, found " + type);
        };
    }
}
