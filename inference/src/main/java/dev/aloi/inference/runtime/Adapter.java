package dev.aloi.inference.runtime;

import dev.aloi.inference.adapter.LoraMerge.Merged;
import java.util.Map;

/** What a LoRA adapter makes of a decoder. */
public sealed interface Adapter permits Adapter.None, Adapter.Weights, Adapter.Inputs {
    record None() implements Adapter {}

    /** Constants of the graph that are others with the adapter. */
    record Weights(Map<String, Merged> merged) implements Adapter {}

    /** A graph that takes the adapter as inputs, and the adapter in ONNX Runtime's own format. */
    final class Inputs implements Adapter {
        private final byte[] bytes;

        public Inputs(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes;
        }
    }
}
