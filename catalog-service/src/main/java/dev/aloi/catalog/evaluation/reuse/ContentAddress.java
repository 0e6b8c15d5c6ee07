package dev.aloi.catalog.evaluation.reuse;

import dev.aloi.catalog.candidate.Sha256;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.PromptTemplate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a trial's completion comes from, as digests: all that is asked, of whom and how, and nothing else. Names, prices, references and
 * where it would run change no completion.
 */
final class ContentAddress {
    private final Candidate candidate;
    private final String setting;

    /** @param origin what the answers of the catalogue's model come from; absent where the candidate names none */
    ContentAddress(Candidate candidate, @Nullable String origin) {
        this.candidate = candidate;
        PromptTemplate prompt = candidate.prompt();
        Guardrails guardrails = candidate.guardrails();
        this.setting = Sha256.of(new Setting(
                candidate.engine(),
                candidate.pool(),
                prompt == null ? null : prompt.digest(),
                guardrails == null ? null : guardrails.digest(),
                origin));
    }

    private record Setting(
            Engine engine,
            Pool pool,
            @Nullable String prompt,
            @Nullable String guardrails,
            @Nullable String origin) {}

    /** SHA-256 in hexadecimal of everything but the sample and the repetition. */
    String setting() {
        return setting;
    }

    private record Trial(String setting, String sample, int repetition) {}

    /** @param sample as {@link SampleContent#digest} has it */
    String of(String sample, int repetition) {
        return Sha256.of(new Trial(setting, sample, repetition));
    }

    /** What of samples is told to the model. */
    SampleContent content() {
        PromptTemplate prompt = candidate.prompt();
        return new SampleContent(prompt == null ? Set.of() : Set.copyOf(prompt.fields()), isDrawnBySample());
    }

    /** The runner draws from the evaluation's seed, the sample's name and the repetition. */
    private boolean isDrawnBySample() {
        return candidate.engine() instanceof Engine.Onnx onnx
                && onnx.decoding() != null
                && onnx.decoding().temperature() != null
                && onnx.decoding().temperature() > 0;
    }

    /**
     * Whether earlier completions may stand for those of a candidate at all: recordings cost nothing to read again, and of an encoder that
     * a rail asks nobody compares the files.
     */
    static boolean isReusable(Candidate candidate) {
        return !(candidate.engine() instanceof Engine.Replay) && encoders(candidate.guardrails()) == 0;
    }

    private static long encoders(@Nullable Guardrails guardrails) {
        return guardrails == null
                ? 0
                : Stream.concat(guardrails.input().stream(), guardrails.output().stream())
                        .filter(rail -> rail instanceof Guardrails.Topics topics && topics.encoder() != null)
                        .count();
    }

    /** Who is called, and for which model; absent where nobody is. */
    static @Nullable String endpoint(Candidate candidate) {
        return switch (candidate.engine()) {
            case Engine.OpenAi openAi -> openAi.baseUrl() + " " + openAi.model();
            case Engine.Bedrock bedrock -> bedrock.region() + " " + bedrock.model();
            case Engine.Onnx _, Engine.Replay _ -> null;
        };
    }
}
