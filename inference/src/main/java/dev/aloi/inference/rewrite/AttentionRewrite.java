package dev.aloi.inference.rewrite;

import dev.aloi.inference.file.Heads;
import dev.aloi.inference.graph.Message;
import dev.aloi.inference.graph.Node;
import dev.aloi.inference.graph.OnnxGraph;
import dev.aloi.inference.graph.Tensor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts ONNX Runtime's GroupQueryAttention in the place of attention by plain operators. Those copy all keys and values at every step to
 * put one behind them, and once more to turn them; this operator writes the new one where it belongs.
 */
final class AttentionRewrite {
    private static final String MASK = "attention_mask";
    private static final String LENGTHS = "rewritten/lengths";
    private static final String TOTAL = "rewritten/total";

    private final Heads heads;
    private final List<Message> constants = new ArrayList<>();

    AttentionRewrite(Heads heads) {
        this.heads = heads;
    }

    /** Nodes with those of all layers replaced, and what these need. */
    List<Node> apply(List<Node> nodes, Collection<Attention> layers) {
        Map<String, Attention> byAnswer = new HashMap<>();
        Set<String> gone = new HashSet<>();
        for (Attention layer : layers) {
            byAnswer.put(layer.mixing().outputs().getFirst(), layer);
            gone.addAll(layer.keys().outputs());
            gone.addAll(layer.values().outputs());
        }
        List<Node> rewritten = new ArrayList<>(lengths());
        for (Node node : nodes) {
            String output = node.outputs().getFirst();
            Attention layer = byAnswer.get(output);
            if (layer != null) {
                rewritten.addAll(attention(layer, output));
            } else if (!gone.contains(output)) {
                rewritten.add(node);
            }
        }
        return rewritten;
    }

    List<Message> constants() {
        return constants;
    }

    /** Of each row, less one; and the most columns of any. */
    private List<Node> lengths() {
        String one = integers("rewritten/one", 1);
        return List.of(
                Node.of("ReduceSum", List.of(MASK, one), "rewritten/tokens").with("keepdims", 0),
                Node.of("Sub", List.of("rewritten/tokens", one), "rewritten/last"),
                Node.of("Cast", List.of("rewritten/last"), LENGTHS).with("to", Tensor.INT32),
                Node.of("Shape", List.of(MASK), "rewritten/shape"),
                Node.of("Gather", List.of("rewritten/shape", scalar("rewritten/columns", 1)), "rewritten/whole")
                        .with("axis", 0),
                Node.of("Cast", List.of("rewritten/whole"), TOTAL).with("to", Tensor.INT32));
    }

    private List<Node> attention(Attention layer, String answer) {
        String prefix = "rewritten/" + layer.layer();
        List<Node> nodes = new ArrayList<>();
        String query = layer.query();
        for (int i = 0; i < layer.scalings().size(); i++) {
            Attention.Scaling scaling = layer.scalings().get(i);
            String scaled = prefix + "/scaled/" + i;
            nodes.add(Node.of(scaling.operator(), List.of(query, scaling.number()), scaled));
            query = scaled;
        }
        List<String> inputs = List.of(
                side(nodes, query, prefix + "/query"),
                side(nodes, layer.keys().inputs().getLast(), prefix + "/key"),
                side(nodes, layer.values().inputs().getLast(), prefix + "/value"),
                layer.keys().inputs().getFirst(),
                layer.values().inputs().getFirst(),
                LENGTHS,
                TOTAL);
        List<String> outputs = List.of(
                prefix + "/mixed",
                layer.keys().outputs().getFirst(),
                layer.values().outputs().getFirst());
        nodes.add(Node.of("GroupQueryAttention", inputs, outputs)
                .in(OnnxGraph.MICROSOFT)
                .with("num_heads", heads.all())
                .with("kv_num_heads", heads.groups())
                .withFloat("scale", 1));
        nodes.addAll(spread(layer, prefix, answer));
        return nodes;
    }

    /** [batch, heads, tokens, width] as [batch, tokens, heads × width]. */
    private String side(List<Node> nodes, String value, String name) {
        nodes.add(Node.of("Transpose", List.of(value), name + "/turned").withAll("perm", 0, 2, 1, 3));
        nodes.add(Node.of("Reshape", List.of(name + "/turned", integers("rewritten/joined", 0, 0, -1)), name));
        return name;
    }

    private List<Node> spread(Attention layer, String prefix, String answer) {
        String shape = layer.grouped()
                ? integers("rewritten/groups", 0, 0, heads.groups(), heads.all() / heads.groups(), heads.width())
                : integers("rewritten/heads", 0, 0, heads.all(), heads.width());
        Node turned = Node.of("Transpose", List.of(prefix + "/spread"), answer);
        return List.of(
                Node.of("Reshape", List.of(prefix + "/mixed", shape), prefix + "/spread"),
                layer.grouped() ? turned.withAll("perm", 0, 2, 3, 1, 4) : turned.withAll("perm", 0, 2, 1, 3));
    }

    private String integers(String name, long... values) {
        return constant(name, Tensor.integers(name, values));
    }

    private String scalar(String name, long value) {
        return constant(name, Tensor.integer(name, value));
    }

    private String constant(String name, Message tensor) {
        if (constants.stream().noneMatch(known -> known.text(Tensor.NAME).equals(name))) {
            constants.add(tensor);
        }
        return name;
    }
}
