package dev.aloi.inference.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Writes an ONNX model, node by node; field numbers are those of onnx.proto. */
public final class Graph {
    public static final int FLOAT = 1;
    public static final int INT64 = 7;

    private static final int INTEGER_ATTRIBUTE = 2;

    private final Proto graph = new Proto().text(2, "graph");
    private String nextName = "";

    public Graph input(String name, int type, Object... shape) {
        graph.message(11, value(name, type, shape));
        return this;
    }

    public Graph output(String name, int type, Object... shape) {
        graph.message(12, value(name, type, shape));
        return this;
    }

    /** Gives the next node a name. */
    public Graph named(String name) {
        nextName = name;
        return this;
    }

    public Graph node(String operator, List<String> inputs, String output, Object... attribute) {
        Proto node = new Proto();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, output).text(3, nextName).text(4, operator);
        nextName = "";
        if (attribute.length == 2) {
            node.message(5, attribute((String) attribute[0], (Integer) attribute[1]));
        }
        graph.message(1, node);
        return this;
    }

    public static Proto attribute(String name, int value) {
        return new Proto().text(1, name).number(3, value).number(20, INTEGER_ATTRIBUTE);
    }

    public Graph integers(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return initializer(new Proto()
                .number(1, values.length)
                .number(2, INT64)
                .text(8, name)
                .bytes(9, raw.array()));
    }

    public Graph floats(String name, float... values) {
        return initializer(new Proto()
                .number(1, values.length)
                .number(2, FLOAT)
                .text(8, name)
                .bytes(9, raw(values)));
    }

    public Graph externalFloats(String name, int count, String location) {
        return initializer(external(name, count, location));
    }

    public static Proto external(String name, int count, String location) {
        return new Proto()
                .number(1, count)
                .number(2, FLOAT)
                .text(8, name)
                .message(13, new Proto().text(1, "location").text(2, location))
                .number(14, 1);
    }

    public static byte[] raw(float... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return raw.array();
    }

    public Graph initializer(Proto tensor) {
        graph.message(5, tensor);
        return this;
    }

    public Proto proto() {
        return graph;
    }

    public byte[] model() {
        return new Proto()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Proto().text(1, "").number(2, 17))
                .bytes();
    }

    private static Proto value(String name, int type, Object... shape) {
        Proto dimensions = new Proto();
        for (Object dimension : shape) {
            dimensions.message(
                    1,
                    dimension instanceof Integer fixed
                            ? new Proto().number(1, fixed)
                            : new Proto().text(2, dimension.toString()));
        }
        Proto tensor = new Proto().number(1, type).message(2, dimensions);
        return new Proto().text(1, name).message(2, new Proto().message(1, tensor));
    }
}
