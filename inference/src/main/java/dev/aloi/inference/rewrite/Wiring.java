package dev.aloi.inference.rewrite;

import dev.aloi.inference.graph.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which node makes a value of a graph, and which ones take it. */
final class Wiring {
    private final List<Node> nodes;
    private final Map<String, Node> makers = new HashMap<>();
    private final Map<String, List<Node>> takers = new HashMap<>();

    Wiring(List<Node> nodes) {
        this.nodes = nodes;
        for (Node node : nodes) {
            node.outputs().forEach(output -> makers.put(output, node));
            node.inputs()
                    .forEach(input -> takers.computeIfAbsent(input, _ -> new ArrayList<>())
                            .add(node));
        }
    }

    @Nullable
    Node maker(String value) {
        return makers.get(value);
    }

    /** The one node that takes a value, besides those that only ask for its shape; absent where there are more, or none. */
    @Nullable
    Node taker(String value) {
        List<Node> all = takers.getOrDefault(value, List.of()).stream()
                .filter(node -> !node.operator().equals("Shape"))
                .toList();
        return all.size() == 1 ? all.getFirst() : null;
    }

    /** The nodes that some outputs depend on, in their order. */
    List<Node> neededFor(Collection<String> outputs) {
        Set<String> needed = new HashSet<>(outputs);
        List<Node> kept = new ArrayList<>();
        for (Node node : nodes.reversed()) {
            if (node.outputs().stream().anyMatch(needed::contains)) {
                kept.addFirst(node);
                needed.addAll(node.inputs());
            }
        }
        return kept;
    }
}
