package dev.aloi.bench.generation;

import dev.aloi.inference.graph.Message;
import dev.aloi.inference.graph.Node;
import dev.aloi.inference.graph.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A decoder of plain operators with weights drawn at random, as optimum would export it: it computes what a trained one of its shape
 * computes, and says nothing. Field numbers are those of onnx.proto.
 */
final class LlamaGraph {
    private static final float EPSILON = 1e-5f;
    private static final double ROPE_THETA = 10_000;
    private static final int OPSET = 17;

    private final LlamaShape shape;
    private final SplittableRandom random;
    private final Message graph = new Message().add(2, "main_graph");
    private int count;

    private LlamaGraph(LlamaShape shape, long seed) {
        this.shape = shape;
        this.random = new SplittableRandom(seed);
    }

    static byte[] model(LlamaShape shape, long seed) {
        LlamaGraph graph = new LlamaGraph(shape, seed);
        graph.build();
        return new Message()
                .add(1, 8)
                .add(7, graph.graph)
                .add(8, new Message().add(1, "").add(2, OPSET))
                .toBytes();
    }

    private void build() {
        signature();
        constants();
        String x = add("Gather", "embedding", "input_ids");
        mask();
        rotation("cosines", true);
        rotation("sines", false);
        for (int layer = 0; layer < shape.layers(); layer++) {
            x = add("Add", x, attention(norm(x, "attention_norm", layer), layer));
            x = add("Add", x, feedForward(norm(x, "feed_forward_norm", layer), layer));
        }
        String head = turned("embedding", 1, 0);
        out("MatMul", "logits", norm(x, "norm", shape.layers()), head);
    }

    private void signature() {
        value(11, "input_ids", Tensor.INT64, "batch_size", "sequence_length");
        value(11, "attention_mask", Tensor.INT64, "batch_size", "total_sequence_length");
        value(11, "position_ids", Tensor.INT64, "batch_size", "sequence_length");
        value(12, "logits", Tensor.FLOAT, "batch_size", "sequence_length", shape.vocabulary());
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (String half : List.of("key", "value")) {
                value(11, "past_key_values." + layer + "." + half, Tensor.FLOAT, cache("past_sequence_length"));
                value(12, "present." + layer + "." + half, Tensor.FLOAT, cache("total_sequence_length"));
            }
        }
    }

    private Object[] cache(String length) {
        return new Object[] {"batch_size", shape.heads(), length, shape.width()};
    }

    private void value(int field, String name, int type, Object... dimensions) {
        Message sizes = new Message();
        for (Object dimension : dimensions) {
            sizes.add(1, dimension instanceof Integer size ? new Message().add(1, size) : name(dimension));
        }
        Message tensor = new Message().add(1, type).add(2, sizes);
        graph.add(field, new Message().add(1, name).add(2, new Message().add(1, tensor)));
    }

    private static Message name(Object dimension) {
        return new Message().add(2, dimension.toString());
    }

    private void constants() {
        drawn("embedding", shape.vocabulary(), shape.hidden());
        numbers("epsilon", new float[] {EPSILON});
        numbers("two", new float[] {2});
        numbers("nothing", new float[] {0});
        numbers("hidden", new float[] {-1e9f});
        numbers("root_of_width", new float[] {(float) Math.sqrt(shape.width())});
        integers("zero", 0);
        integers("one", 1);
        integers("outer", 0, 1);
        integers("inner", 1, 2);
        integers("spread", 0, 0, shape.heads(), shape.width());
        integers("joined", 0, 0, shape.hidden());
        graph.add(5, Tensor.integer("first", 0));
        graph.add(5, Tensor.integer("second", 1));
    }

    /** 0 where a position may look, itself and what came before it; a large negative number elsewhere. */
    private void mask() {
        String total = length("attention_mask");
        String past = add("Sub", total, length("input_ids"));
        String columns = add("Unsqueeze", add("Range", "first", total, "second"), "zero");
        String rows = add("Unsqueeze", add("Range", past, total, "second"), "one");
        String earlier = add("Unsqueeze", add("LessOrEqual", columns, rows), "outer");
        String visible = add("Unsqueeze", cast("attention_mask"), "inner");
        out("Where", "mask", add("And", visible, earlier), "nothing", "hidden");
    }

    private String length(String ids) {
        return add("Gather", add("Shape", ids), "second");
    }

    private String cast(String value) {
        int bool = 9;
        String output = next("Cast");
        node(Node.of("Cast", List.of(value), output).with("to", bool));
        return output;
    }

    /** Of positions, as one table of them: [batch, 1, tokens, width]. */
    private void rotation(String name, boolean cosine) {
        int half = shape.width() / 2;
        float[] table = new float[shape.positions() * half];
        for (int position = 0; position < shape.positions(); position++) {
            for (int i = 0; i < half; i++) {
                double angle = position * Math.pow(ROPE_THETA, -2.0 * i / shape.width());
                table[position * half + i] = (float) (cosine ? Math.cos(angle) : Math.sin(angle));
            }
        }
        numbers(name + "_table", table, shape.positions(), half);
        String rows = add("Gather", name + "_table", "position_ids");
        out("Unsqueeze", name, joined(rows, rows, -1), "one");
    }

    private String norm(String x, String name, int layer) {
        String weights = name + "." + layer;
        float[] ones = new float[shape.hidden()];
        java.util.Arrays.fill(ones, 1);
        numbers(weights, ones, shape.hidden());
        String mean = next("ReduceMean");
        node(Node.of("ReduceMean", List.of(add("Pow", x, "two")), mean)
                .withAll("axes", -1)
                .with("keepdims", 1));
        return add("Mul", add("Div", x, add("Sqrt", add("Add", mean, "epsilon"))), weights);
    }

    private String attention(String x, int layer) {
        String prefix = "layers." + layer + ".";
        String query = add("Div", rotated(heads(linear(x, prefix + "q", shape.hidden()))), "root_of_width");
        String keys = continued(layer, "key", rotated(heads(linear(x, prefix + "k", shape.hidden()))));
        String values = continued(layer, "value", heads(linear(x, prefix + "v", shape.hidden())));
        String scores = add("Add", add("MatMul", query, turned(keys, 0, 1, 3, 2)), "mask");
        String weights = next("Softmax");
        node(Node.of("Softmax", List.of(scores), weights).with("axis", -1));
        String mixed = turned(add("MatMul", weights, values), 0, 2, 1, 3);
        return linear(add("Reshape", mixed, "joined"), prefix + "o", shape.hidden());
    }

    private String heads(String x) {
        return turned(add("Reshape", x, "spread"), 0, 2, 1, 3);
    }

    private String rotated(String x) {
        String first = next("Split");
        String second = next("Split");
        node(Node.of("Split", List.of(x), List.of(first, second)).with("axis", -1));
        String turned = joined(add("Neg", second), first, -1);
        return add("Add", add("Mul", x, "cosines"), add("Mul", turned, "sines"));
    }

    private String continued(int layer, String half, String more) {
        String present = "present." + layer + "." + half;
        node(Node.of("Concat", List.of("past_key_values." + layer + "." + half, more), present)
                .with("axis", 2));
        return present;
    }

    private String feedForward(String x, int layer) {
        String prefix = "layers." + layer + ".";
        String gate = linear(x, prefix + "gate", shape.feedForward());
        String gated =
                add("Mul", add("Mul", gate, add("Sigmoid", gate)), linear(x, prefix + "up", shape.feedForward()));
        drawn(prefix + "down", shape.feedForward(), shape.hidden());
        return add("MatMul", gated, prefix + "down");
    }

    private String linear(String x, String name, int wide) {
        drawn(name, shape.hidden(), wide);
        return add("MatMul", x, name);
    }

    private String turned(String value, long... order) {
        String output = next("Transpose");
        node(Node.of("Transpose", List.of(value), output).withAll("perm", order));
        return output;
    }

    private String joined(String one, String other, int axis) {
        String output = next("Concat");
        node(Node.of("Concat", List.of(one, other), output).with("axis", axis));
        return output;
    }

    private String add(String operator, String... inputs) {
        return out(operator, next(operator), inputs);
    }

    private String out(String operator, String output, String... inputs) {
        node(Node.of(operator, List.of(inputs), output));
        return output;
    }

    private String next(String operator) {
        return operator + "_" + count++;
    }

    private void node(Node node) {
        graph.add(1, node.message());
    }

    private void integers(String name, long... values) {
        graph.add(5, Tensor.integers(name, values));
    }

    /** With the spread that keeps what comes out as large as what went in. */
    private void drawn(String name, int rows, int columns) {
        float[] values = new float[rows * columns];
        double spread = 1 / Math.sqrt(name.equals("embedding") ? columns : rows);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian(0, spread);
        }
        numbers(name, values, rows, columns);
    }

    private void numbers(String name, float[] values, long... sizes) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        graph.add(5, Tensor.message(name, Tensor.FLOAT, bytes.array(), sizes));
    }
}
