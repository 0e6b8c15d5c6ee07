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
 */
public record Execution(
        String engine,
        @Nullable String engineVersion,
        @Nullable String modelSha256,
        @Nullable String dtype,
        int batchSize,
        @Nullable Node node) {}
