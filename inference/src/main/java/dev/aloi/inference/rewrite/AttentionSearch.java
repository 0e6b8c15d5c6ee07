package dev.aloi.inference.rewrite;

import dev.aloi.inference.graph.Node;
import dev.aloi.inference.rewrite.Attention.Scaling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out how layers attend, from their caches to where the heads' answers come together. */
final class AttentionSearch {
    private final Wiring wiring;

    AttentionSearch(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * The way of keys or values from the cache to a product.
     *
     * @param product that they are the second factor of
     * @param grouped whether heads are spread over groups by a dimension more
     */
    private record Way(Node product, List<Scaling> scalings, boolean grouped) {}

    /** Empty where a layer attends in a way that is not known here. */
    Optional<Attention> of(String layer) {
        Node keys = continuation("past_key_values." + layer + ".key");
        Node values = continuation("past_key_values." + layer + ".value");
        if (keys == null || values == null) {
            return Optional.empty();
        }
        Way keyWay = way(keys);
        Way valueWay = way(values);
        if (keyWay == null || valueWay == null || !valueWay.scalings().isEmpty()) {
            return Optional.empty();
        }
        List<Scaling> scalings = new ArrayList<>(keyWay.scalings());
        String weights = weights(keyWay.product(), scalings);
        String query = query(keyWay);
        if (query == null || !valueWay.product().inputs().getFirst().equals(weights)) {
            return Optional.empty();
        }
        return Optional.of(new Attention(layer, query, scalings, keys, values, valueWay.product(), keyWay.grouped()));
    }

    /** What puts new keys or values behind the past ones. */
    private @Nullable Node continuation(String past) {
        Node node = wiring.taker(past);
        return node != null
                        && node.operator().equals("Concat")
                        && node.inputs().size() == 2
                        && node.inputs().getFirst().equals(past)
                ? node
                : null;
    }

    private @Nullable Way way(Node continuation) {
        List<Scaling> scalings = new ArrayList<>();
        boolean spread = false;
        boolean folded = false;
        String value = continuation.outputs().getFirst();
        for (Node node = wiring.taker(value); node != null; node = wiring.taker(value)) {
            switch (node.operator()) {
                case "Transpose", "Expand" -> {
                    // Heads that share keys, and the turned matrix: the operator does both itself.
                }
                case "Unsqueeze" -> spread = true;
                case "Reshape" -> folded = true;
                case "Mul", "Div" -> scalings.add(scaling(node, value));
                case "MatMul" -> {
                    boolean second = node.inputs().getLast().equals(value);
                    return second ? new Way(node, scalings, spread && !folded) : null;
                }
                default -> {
                    return null;
                }
            }
            value = node.outputs().getFirst();
        }
        return null;
    }

    private static Scaling scaling(Node node, String value) {
        List<String> inputs = node.inputs();
        return new Scaling(node.operator(), inputs.getFirst().equals(value) ? inputs.getLast() : inputs.getFirst());
    }

    /** From the products with the keys by one mask to the softmax. */
    private @Nullable String weights(Node product, List<Scaling> scalings) {
        boolean masked = false;
        String value = product.outputs().getFirst();
        for (Node node = wiring.taker(value); node != null; node = wiring.taker(value)) {
            switch (node.operator()) {
                case "Mul", "Div" -> scalings.add(scaling(node, value));
                case "Add" -> {
                    if (masked) {
                        return null;
                    }
                    masked = true;
                }
                case "Softmax" -> {
                    return masked ? node.outputs().getFirst() : null;
                }
                default -> {
                    return null;
                }
            }
            value = node.outputs().getFirst();
        }
        return null;
    }

    private @Nullable String query(Way keyWay) {
        String factor = keyWay.product().inputs().getFirst();
        if (!keyWay.grouped()) {
            return factor;
        }
        Node spread = wiring.maker(factor);
        return spread != null && spread.operator().equals("Reshape")
                ? spread.inputs().getFirst()
                : null;
    }
}
