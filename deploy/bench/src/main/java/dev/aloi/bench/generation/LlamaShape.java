package dev.aloi.bench.generation;

/** Of a decoder as Llama has them, with embeddings that are its head as well. */
public record LlamaShape(int layers, int hidden, int heads, int feedForward, int vocabulary, int positions) {
    /** Fifteen million parameters, of which the vocabulary of Llama 2 takes nine. */
    public static final LlamaShape MILLIONS_15 = new LlamaShape(6, 288, 6, 768, 32_000, 2048);

    int width() {
        return hidden / heads;
    }

    public long parameters() {
        long layer = 4L * hidden * hidden + 3L * hidden * feedForward + 2L * hidden;
        return layers * layer + (long) vocabulary * hidden + hidden;
    }
}
