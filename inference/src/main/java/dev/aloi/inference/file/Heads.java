package dev.aloi.inference.file;

/**
 * Of a decoder's layers.
 *
 * @param all that ask
 * @param groups that share keys and values
 * @param width of each
 */
public record Heads(int all, int groups, int width) {
    /** Whether ONNX Runtime's GroupQueryAttention (1.29) takes them. */
    public boolean fitOneOperator() {
        return groups > 0 && all % groups == 0 && width % 8 == 0;
    }
}
