package dev.aloi.contracts.runner;

import dev.aloi.contracts.runner.Guarding.Ruling;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What made a completion, as far as it is told: completions of the same setting and the same maker may stand for each other.
 *
 * @param engine as executions name it: onnx, openai, bedrock
 * @param engineVersion of the inference runtime
 * @param model SHA-256 of the model file; of an API the model that answered, as the endpoint names it
 * @param dtype of the weights
 * @param adapterSha256 of the LoRA adapter's weights
 * @param templateSha256 of the chat template that wrote the prompt; absent for a plain text
 * @param fingerprint of an endpoint's software and settings
 */
public record Maker(
        String engine,
        @Nullable String engineVersion,
        @Nullable String model,
        @Nullable String dtype,
        @Nullable String adapterSha256,
        @Nullable String templateSha256,
        @Nullable String fingerprint) {
    /** Empty where no model was asked: guardrails refused the input. */
    public static Optional<Maker> of(TrialCompleted completed) {
        Guarding guarding = completed.guarding();
        if (guarding != null && guarding.verdict() == Ruling.REFUSED_INPUT) {
            return Optional.empty();
        }
        Execution execution = completed.execution();
        Execution.Rendering rendering = execution.rendering();
        ApiCall call = completed.call();
        return Optional.of(new Maker(
                execution.engine(),
                execution.engineVersion(),
                call == null ? execution.modelSha256() : call.model(),
                execution.dtype(),
                execution.adapterSha256(),
                rendering == null ? null : rendering.templateSha256(),
                call == null ? null : call.fingerprint()));
    }

    /** The same but for the chat template: samples that are plain texts need none. */
    public Maker withTemplate(@Nullable String sha256) {
        return new Maker(engine, engineVersion, model, dtype, adapterSha256, sha256, fingerprint);
    }

    /** Whether its completions are such as the other one would make. */
    public boolean standsFor(Maker other) {
        return withTemplate(null).equals(other.withTemplate(null))
                && (templateSha256 == null || templateSha256.equals(other.templateSha256));
    }
}
