package dev.aloi.inference.rewrite;

import dev.aloi.inference.file.Heads;
import dev.aloi.inference.graph.Message;
import dev.aloi.inference.graph.Node;
import dev.aloi.inference.graph.OnnxGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a decoder's graph one that answers as the file's own does, but for rounding; whoever takes it tries both to be sure. */
public final class DecoderRewrite {
    /** The input that tells the columns asked for, [batch, answers, 1]. */
    public static final String ASKED = AnswerRewrite.ASKED;

    private static final String LOGITS = "logits";
    private static final String PAST = "past_key_values.";
    private static final String KEY = ".key";

    /** What holds graphs of its own may look at values from within. */
    private static final Set<String> OPAQUE = Set.of("If", "Loop", "Scan");

    private DecoderRewrite() {}

    /**
     * Changes a graph of plain attention; empty where there is a layer that is not understood.
     *
     * @return the model as ONNX Runtime takes it; large constants stay in the file's directory
     */
    public static Optional<byte[]> ofPlain(OnnxGraph graph, Heads heads) {
        List<Node> nodes = graph.nodes();
        if (!heads.fitOneOperator()) {
            return Optional.empty();
        }
        List<Attention> layers = new ArrayList<>();
        AttentionSearch search = new AttentionSearch(new Wiring(nodes));
        for (String layer : layers(graph)) {
            Optional<Attention> attention = search.of(layer);
            if (attention.isEmpty()) {
                return Optional.empty();
            }
            layers.add(attention.get());
        }
        AttentionRewrite rewrite = new AttentionRewrite(heads);
        return answers(graph, rewrite.apply(nodes, layers), rewrite.constants());
    }

    /** Changes a graph whose attention is one operator already. */
    public static Optional<byte[]> ofGrouped(OnnxGraph graph) {
        return answers(graph, graph.nodes(), List.of());
    }

    private static List<String> layers(OnnxGraph graph) {
        return graph.inputs().stream()
                .filter(name -> name.startsWith(PAST) && name.endsWith(KEY))
                .map(name -> name.substring(PAST.length(), name.length() - KEY.length()))
                .sorted()
                .toList();
    }

    private static Optional<byte[]> answers(OnnxGraph graph, List<Node> nodes, List<Message> constants) {
        return nodes.stream().anyMatch(node -> OPAQUE.contains(node.operator()))
                ? Optional.empty()
                : AnswerRewrite.apply(nodes, LOGITS).map(rewritten -> model(graph, rewritten, constants));
    }

    private static byte[] model(OnnxGraph graph, List<Node> nodes, List<Message> constants) {
        graph.replaceNodes(new Wiring(nodes).neededFor(graph.outputs()));
        graph.addConstants(constants);
        graph.addIntegerInput(ASKED, "batch_size", "answers", 1);
        graph.forgetShapes(LOGITS);
        graph.allow(OnnxGraph.MICROSOFT, 1);
        return graph.beside();
    }
}
