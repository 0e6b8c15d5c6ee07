package dev.aloi.inference.quantise;

import dev.aloi.inference.graph.Message;
import dev.aloi.inference.graph.Node;
import dev.aloi.inference.graph.Tensor;
import java.util.List;

/** A way to write weights with fewer bits. */
sealed interface Weights permits Int8Weights, Int4Weights {
    static Weights of(Bits bits) {
        return switch (bits) {
            case INT8 -> new Int8Weights();
            case INT4 -> new Int4Weights();
        };
    }

    /** What takes the place of a multiplication with weights [in, out]. */
    List<Node> product(Node multiply, Tensor weights);

    /** That all products so far need. */
    List<Message> constants();
}
