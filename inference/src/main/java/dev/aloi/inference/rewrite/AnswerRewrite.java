package dev.aloi.inference.rewrite;

import dev.aloi.inference.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has a decoder answer for the columns asked for only: what comes of a prompt's other tokens is not looked at, and with a large vocabulary
 * it is most of the work.
 */
final class AnswerRewrite {
    /** Of [batch, answers, 1]: places of columns. */
    static final String ASKED = "rewritten.answers";

    private static final Set<String> AFTER_THE_PRODUCT = Set.of("Mul", "Cast", "Add", "Identity");
    private static final Set<String> PRODUCTS = Set.of("MatMul", "MatMulNBits", "MatMulInteger");
    private static final String SOME = "rewritten/asked";

    private AnswerRewrite() {}

    /** Empty where the last product is not found. */
    static Optional<List<Node>> apply(List<Node> nodes, String logits) {
        Wiring wiring = new Wiring(nodes);
        Node head = head(wiring, logits);
        if (head == null) {
            return Optional.empty();
        }
        List<Node> rewritten = new ArrayList<>();
        for (Node node : nodes) {
            if (node.equals(head)) {
                String states = head.inputs().getFirst();
                rewritten.add(Node.of("GatherND", List.of(states, ASKED), SOME).with("batch_dims", 1));
                rewritten.add(head.reading(states, SOME));
            } else {
                rewritten.add(node);
            }
        }
        return Optional.of(rewritten);
    }

    /** The first node of the last product: what quantises its input, if something does. */
    private static @Nullable Node head(Wiring wiring, String logits) {
        Node node = wiring.maker(logits);
        while (node != null && AFTER_THE_PRODUCT.contains(node.operator())) {
            node = wiring.maker(node.inputs().getFirst());
        }
        if (node == null || !PRODUCTS.contains(node.operator())) {
            return null;
        }
        Node before = wiring.maker(node.inputs().getFirst());
        return before != null && before.operator().equals("DynamicQuantizeLinear") ? before : node;
    }
}
