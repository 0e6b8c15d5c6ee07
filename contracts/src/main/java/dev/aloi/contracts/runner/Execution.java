package dev.aloi.contracts.runner;

import org.jspecify.annotations.Nullable;

/**
 * With what a completion was made: enough to tell why two runs differ.
 *
 * @param engine onnx or replay
 * @param engineVersion version of the inference runtime
 * @param modelSha256 of the model file, in hexadecimal
 * @param dtype of the weights, for instance fp32
 * @param batchSize trials decoded together
 * @param node absent for a recording: nobody knows where it was made
 * @param adapterSha256 of the LoRA adapter's weights, in hexadecimal
 * @param batchInvariant whether the completion would be the same whatever was decoded beside it; absent where nobody knows
 * @param rendering what the model was given to read
 */
public record Execution(
        String engine,
        @Nullable String engineVersion,
        @Nullable String modelSha256,
        @Nullable String dtype,
        int batchSize,
        @Nullable Node node,
        @Nullable String adapterSha256,
        @Nullable Boolean batchInvariant,
        @Nullable Rendering rendering) {
    /** One of which no more is known. */
    public Execution(
            String engine,
            @Nullable String engineVersion,
            @Nullable String modelSha256,
            @Nullable String dtype,
            int batchSize,
            @Nullable Node node) {
        this(engine, engineVersion, modelSha256, dtype, batchSize, node, null, null, null);
    }

    /**
     * A prompt as it was written down for a model, without saying it.
     *
     * @param promptSha256 of the text in UTF-8, in hexadecimal
     * @param templateSha256 of the chat template's source in UTF-8, in hexadecimal; absent for a plain text
     * @param specialTokens how names of special tokens in the prompt's own text were read: as text
     */
    public record Rendering(String promptSha256, @Nullable String templateSha256, SpecialTokens specialTokens) {}

    /** How names of special tokens are read where a prompt's own text has them. */
    public enum SpecialTokens {
        /** Letter by letter; only a chat template writes special tokens. */
        TEXT
    }
}
