package dev.aloi.local.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.recording.read.RecordingFields;
import dev.aloi.contracts.catalog.Scenario;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be ranked.
 *
 * @param model the catalogue's model that it is, if it is one
 * @param pool where it runs; absent: where this machine's runner is, or api for an API
 * @param scenario where it is meant to run; absent: as the evaluation says
 * @param prompt absent: samples are put to the model as they are
 * @param guardrails as the catalogue takes them; absent: none
 */
record CandidatePlan(
        String name,
        Source source,
        @Nullable String model,
        @Nullable String pool,
        @Nullable Prices prices,
        @Nullable Scenario scenario,
        @Nullable Prompt prompt,
        @Nullable JsonNode guardrails) {
    /** @param request as the catalogue takes it */
    record Prompt(String version, JsonNode request) {}

    sealed interface Source {}

    /**
     * A model on this machine.
     *
     * @param model an absolute directory, in the Hugging Face / optimum layout
     * @param file of its ONNX files
     * @param adapter an absolute path
     */
    record Onnx(
            String model, @Nullable String file, @Nullable String adapter, OnnxSettings settings) implements Source {}

    /** How a model writes, under the catalogue's names. */
    record OnnxSettings(
            @Nullable Integer maxNewTokens,
            @Nullable Double temperature,
            @Nullable Integer topK,
            @Nullable Double topP,
            @Nullable Double repetitionPenalty,
            @Nullable List<String> stop,
            @Nullable Long seed) {}

    /** An API, as the catalogue takes it: its request's fields by name, checked as far as this machine can tell. */
    record Api(String kind, Map<String, Object> request) implements Source {
        Api {
            request = Map.copyOf(request);
        }
    }

    record Recording(Path file, RecordingFields fields, boolean allowMissing) implements Source {}

    /** Per million tokens, with where they were read and when they held. */
    record Prices(
            BigDecimal inputPerMillion,
            BigDecimal outputPerMillion,
            @Nullable BigDecimal cacheReadPerMillion,
            @Nullable BigDecimal cacheWritePerMillion,
            String currency,
            String source,
            LocalDate asOf) {}
}
