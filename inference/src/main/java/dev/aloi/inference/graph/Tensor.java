package dev.aloi.inference.graph;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A constant of a graph. Field numbers are those of TensorProto in onnx.proto.
 *
 * @param bytes little-endian, wherever the file keeps them
 */
public record Tensor(String name, List<Long> shape, int type, MemorySegment bytes) {
    public static final int FLOAT = 1;
    public static final int UINT8 = 2;
    public static final int INT8 = 3;
    public static final int INT32 = 6;
    public static final int INT64 = 7;
    public static final int NAME = 8;

    static final int DIMS = 1;
    static final int DATA_TYPE = 2;
    static final int FLOAT_DATA = 4;
    static final int RAW_DATA = 9;
    static final int EXTERNAL_DATA = 13;
    static final int DATA_LOCATION = 14;
    static final int EXTERNAL = 1;

    private static final ValueLayout.OfFloat LITTLE =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    public boolean isFloatMatrix() {
        return type == FLOAT && shape.size() == 2;
    }

    public int rows() {
        return Math.toIntExact(shape.get(0));
    }

    public int columns() {
        return Math.toIntExact(shape.get(1));
    }

    public float get(long index) {
        return bytes.get(LITTLE, index * Float.BYTES);
    }

    /** One with its bytes in the file itself. */
    public static Message message(String name, int type, byte[] bytes, long... shape) {
        Message tensor = new Message();
        for (long length : shape) {
            tensor.add(DIMS, length);
        }
        return tensor.add(DATA_TYPE, type).add(NAME, name).add(RAW_DATA, bytes);
    }

    /** A row of whole numbers. */
    public static Message integers(String name, long... values) {
        return message(name, INT64, little(values), values.length);
    }

    /** One whole number, of no dimension. */
    public static Message integer(String name, long value) {
        return message(name, INT64, little(value));
    }

    private static byte[] little(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return bytes.array();
    }
}
