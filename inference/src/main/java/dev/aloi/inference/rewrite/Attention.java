package dev.aloi.inference.rewrite;

import dev.aloi.inference.graph.Node;
import java.util.List;

/**
 * How a layer attends, as plain operators write it: softmax(scale × query × keysᵀ + mask) × values.
 *
 * @param layer its number
 * @param query [batch, heads, tokens, width]
 * @param scalings of the products of query and keys, wherever the exporter put them
 * @param keys makes the present ones of the past ones and the new ones
 * @param values does the same
 * @param mixing makes the answer of the layer's heads
 * @param grouped whether the answer is [batch, groups, heads of a group, tokens, width], not [batch, heads, tokens, width]
 */
record Attention(
        String layer, String query, List<Scaling> scalings, Node keys, Node values, Node mixing, boolean grouped) {
    Attention {
        scalings = List.copyOf(scalings);
    }

    /**
     * A multiplication or a division by a number.
     *
     * @param number its name
     */
    record Scaling(String operator, String number) {}
}
