package dev.aloi.inference.file;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks through all tensors of an ONNX model, those in nested graphs and functions too, without loading any. Field numbers are
 * those of onnx.proto (onnx/onnx, IR version 10).
 */
public final class OnnxScan {
    /** Deeper than any real control flow; a file made to exhaust the stack ends here. */
    private static final int MAX_DEPTH = 60;

    /** TensorProto.DataType of weights; shapes and indices are of other types. */
    private static final Map<Integer, String> WEIGHT_TYPES =
            Map.of(1, "fp32", 2, "int8", 3, "int8", 10, "fp16", 11, "fp64", 16, "bf16", 21, "int4", 22, "int4");

    /** They multiply with 8-bit numbers whatever the other weights are. */
    private static final Set<String> MULTIPLY_INT8 =
            Set.of("MatMulInteger", "DynamicQuantizeMatMul", "MatMulIntegerToFloat", "QLinearMatMul", "QGemm");

    private static final Map<Message, Map<Integer, Message>> CHILDREN = Map.of(
            Message.MODEL, Map.of(7, Message.GRAPH, 20, Message.TRAINING, 25, Message.FUNCTION),
            Message.TRAINING, Map.of(1, Message.GRAPH, 2, Message.GRAPH),
            Message.FUNCTION, Map.of(7, Message.NODE, 11, Message.ATTRIBUTE),
            Message.GRAPH, Map.of(1, Message.NODE, 5, Message.TENSOR, 15, Message.SPARSE_TENSOR),
            Message.NODE, Map.of(5, Message.ATTRIBUTE),
            Message.ATTRIBUTE,
                    Map.of(
                            5, Message.TENSOR,
                            6, Message.GRAPH,
                            10, Message.TENSOR,
                            11, Message.GRAPH,
                            22, Message.SPARSE_TENSOR,
                            23, Message.SPARSE_TENSOR),
            Message.SPARSE_TENSOR, Map.of(1, Message.TENSOR, 2, Message.TENSOR));

    /** By location, how many bytes there must be at least. */
    private final Map<String, Long> externalData = new TreeMap<>();

    private final Set<String> operators = new TreeSet<>();
    private final Map<String, Long> weightsByType = new HashMap<>();
    private boolean graphSeen;
    private long quantisedBits;

    private OnnxScan() {}

    public static OnnxScan of(MemorySegment bytes) {
        OnnxScan scan = new OnnxScan();
        scan.walk(WireReader.of(bytes), Message.MODEL, 0);
        if (!scan.graphSeen) {
            throw new WireReader.Malformed("it holds no graph");
        }
        return scan;
    }

    public Set<String> externalData() {
        return Set.copyOf(externalData.keySet());
    }

    /** Bytes that a file of external data must have. */
    long externalBytes(String location) {
        return externalData.getOrDefault(location, 0L);
    }

    public Set<String> operators() {
        return Set.copyOf(operators);
    }

    /** Weights packed for MatMulNBits are stored as bytes; the node says how many bits each has. */
    public String dtype() {
        if (quantisedBits > 0) {
            return "int" + quantisedBits;
        }
        if (operators.stream().anyMatch(MULTIPLY_INT8::contains)) {
            return "int8";
        }
        return weightsByType.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("none");
    }

    private void walk(WireReader reader, Message message, int depth) {
        if (depth > MAX_DEPTH) {
            throw new WireReader.Malformed("messages nested more than " + MAX_DEPTH + " deep");
        }
        switch (message) {
            case TENSOR -> tensor(reader);
            case NODE -> node(reader, depth);
            default -> children(reader, message, depth);
        }
    }

    private void children(WireReader reader, Message message, int depth) {
        Map<Integer, Message> children = CHILDREN.getOrDefault(message, Map.of());
        while (reader.next()) {
            Message child = children.get(reader.field());
            if (child != null && reader.isMessage()) {
                graphSeen |= child == Message.GRAPH;
                walk(reader.message(), child, depth + 1);
            }
        }
    }

    private void node(WireReader reader, int depth) {
        String operator = "";
        long bits = 4;
        while (reader.next()) {
            if (reader.field() == 4 && reader.isMessage()) {
                operator = reader.text();
            } else if (reader.field() == 5 && reader.isMessage()) {
                bits = bits(reader.message(), bits);
                walk(reader.message(), Message.ATTRIBUTE, depth + 1);
            }
        }
        operators.add(operator);
        if (operator.equals("MatMulNBits")) {
            quantisedBits = Math.max(quantisedBits, bits);
        }
    }

    private static long bits(WireReader attribute, long otherwise) {
        String name = "";
        long value = otherwise;
        while (attribute.next()) {
            if (attribute.field() == 1 && attribute.isMessage()) {
                name = attribute.text();
            } else if (attribute.field() == 3 && attribute.isVarint()) {
                value = attribute.number();
            }
        }
        return name.equals("bits") ? value : otherwise;
    }

    private void tensor(WireReader reader) {
        long elements = 1;
        int type = 0;
        Map<String, String> place = new HashMap<>();
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> elements *= elements(reader);
                case 2 -> type = (int) reader.number();
                case 13 -> external(reader.message(), place);
                default -> {
                    // Values and names.
                }
            }
        }
        String name = WEIGHT_TYPES.get(type);
        if (name != null) {
            weightsByType.merge(name, elements, Long::sum);
        }
        if (place.containsKey("location")) {
            long end = number(place.get("offset")) + number(place.get("length"));
            externalData.merge(place.get("location"), end, Math::max);
        }
    }

    private static long number(@Nullable String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new WireReader.Malformed("the place of external data is no number");
        }
    }

    /** Dimensions are written one by one, or packed into one field. */
    private static long elements(WireReader reader) {
        if (reader.isVarint()) {
            return reader.number();
        }
        return reader.packed().reduce(1, (a, b) -> a * b);
    }

    private static void external(WireReader entry, Map<String, String> place) {
        String key = "";
        String value = "";
        while (entry.next()) {
            if (entry.field() == 1 && entry.isMessage()) {
                key = entry.text();
            } else if (entry.field() == 2 && entry.isMessage()) {
                value = entry.text();
            }
        }
        place.put(key, value);
    }

    private enum Message {
        MODEL,
        TRAINING,
        FUNCTION,
        GRAPH,
        NODE,
        ATTRIBUTE,
        TENSOR,
        SPARSE_TENSOR
    }
}
