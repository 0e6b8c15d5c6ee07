package dev.aloi.runner.model.onnx;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.inference.decode.Settings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How a candidate asks for its completions, in the words of the inference library. */
final class Decodings {
    private Decodings() {}

    /** @param usual as many new tokens where the candidate does not say */
    static Settings settings(Engine.Onnx engine, int usual) {
        int most = Objects.requireNonNullElse(engine.maxNewTokens(), usual);
        Engine.Decoding decoding = engine.decoding();
        if (decoding == null) {
            return Settings.greedy(most);
        }
        return new Settings(
                most,
                Objects.requireNonNullElse(decoding.temperature(), 0.0),
                Objects.requireNonNullElse(decoding.topK(), 0),
                Objects.requireNonNullElse(decoding.topP(), 1.0),
                Objects.requireNonNullElse(decoding.repetitionPenalty(), 1.0),
                Objects.requireNonNullElse(decoding.stop(), List.of()),
                Settings.NO_LOGPROBS);
    }

    /** Of the trial alone: whatever runs it, beside what and when, draws the same. */
    static long seed(Engine.Onnx engine, TrialInput trial) {
        long given = Optional.ofNullable(engine.decoding())
                .map(Engine.Decoding::seed)
                .orElse(0L);
        String of = given + "/" + trial.repetition() + "/" + trial.sample();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
