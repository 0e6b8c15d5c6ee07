package dev.aloi.catalog.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.catalog.ModelUse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks for, before anything of it is checked.
 *
 * @param metrics in the order of importance: the first decides the ranking
 * @param repetitions how often each sample is tried; absent: once. A recording gives the same completion each time
 * @param budget that all calls of APIs together may cost; absent: no limit
 * @param margins by metric, in its own unit: by how much worse would not matter; absent: 2 % of the metric's scale
 * @param constraints maxCost and currency (of a thousand samples), maxP95 (as in 800ms), maxCarbon (grams, of a thousand
 *     samples), minQuality (by the first metric)
 * @param weights of quality, cost, latency and carbon, in whatever unit
 * @param method how weights make one score: sum or topsis; absent: sum
 * @param use how the models are to be used, as {@link ModelUse} has it: each candidate's licences are asked whether it is allowed
 * @param deferrable that it may wait for greener electricity; absent: it runs at once
 * @param standing run again whenever a model that a candidate names is published with another revision, file or name; its winner is
 *     watched
 * @param follows the standing evaluation that this one takes the place of, with a new version of a prompt for instance
 * @param reuse whether earlier trials of the same content may stand for those of this evaluation; absent: yes, unless it stands or
 *     follows one that does, which is there to notice that answers have changed
 * @param seed from which resampling draws; absent: 1, so that the same evaluation gives the same intervals
 */
public record EvaluationRequest(
        @Nullable String name,
        @Nullable String suite,
        @Nullable List<@Nullable String> metrics,
        @Nullable Integer repetitions,
        @Nullable Long seed,
        @Nullable ScenarioRequest scenario,
        @Nullable BudgetRequest budget,
        @Nullable Map<String, @Nullable String> margins,
        @Nullable Map<String, @Nullable String> constraints,
        @Nullable Map<String, @Nullable String> weights,
        @Nullable String method,
        @Nullable JsonNode use,
        @Nullable DeferralRequest deferrable,
        @Nullable Boolean standing,
        @Nullable String follows,
        @Nullable Boolean reuse,
        @Nullable List<@Nullable CandidateRequest> candidates) {
    boolean reusesTrials() {
        return reuse == null ? !Boolean.TRUE.equals(standing) && follows == null : reuse;
    }

    /** What is absent is taken from the default scenario, or for a candidate from the evaluation's. */
    public record ScenarioRequest(
            @Nullable String instanceType,
            @Nullable String region,
            @Nullable Double utilisation) {}

    /**
     * One of an ONNX model, a recording and two kinds of API.
     *
     * @param pool x86-64, arm64 or api; absent: api for an API, else the pool that this installation has by default
     * @param model identity in the catalogue
     * @param endpoint of that model; its prices hold where the candidate tells none
     * @param scenario where it is meant to run; what is absent is the evaluation's
     * @param prompt name, template, and perhaps form, system, separator, examples; absent: samples are put as they are
     * @param guardrails rails of input and output; absent or false: none
     */
    public record CandidateRequest(
            @Nullable String name,
            @Nullable OnnxRequest onnx,
            @Nullable RecordingRequest recording,
            @Nullable OpenAiRequest openai,
            @Nullable BedrockRequest bedrock,
            @Nullable String pool,
            @Nullable String model,
            @Nullable String endpoint,
            @Nullable PricesRequest prices,
            @Nullable ScenarioRequest scenario,
            @Nullable JsonNode prompt,
            @Nullable JsonNode guardrails) {}

    /**
     * A model, and how it writes; what is absent is as the model has it, or greedy.
     *
     * @param model directory as the runner sees it
     * @param file of its ONNX files, for instance onnx/model_int8.onnx
     * @param adapter file or directory as the runner sees it
     * @param seed absent: the evaluation's
     */
    public record OnnxRequest(
            @Nullable String model,
            @Nullable String file,
            @Nullable String adapter,
            @Nullable Integer maxNewTokens,
            @Nullable Double temperature,
            @Nullable Integer topK,
            @Nullable Double topP,
            @Nullable Double repetitionPenalty,
            @Nullable List<@Nullable String> stop,
            @Nullable Long seed) {}

    /** @param allowMissing samples without a completion count as missing */
    public record RecordingRequest(
            @Nullable String recording, @Nullable Boolean allowMissing) {}

    /**
     * What is absent is left to the endpoint.
     *
     * @param mode chat or completions; absent: chat
     * @param key name of the key, as the runners know it
     * @param stream absent: true
     */
    public record OpenAiRequest(
            @Nullable String baseUrl,
            @Nullable String model,
            @Nullable String mode,
            @Nullable String key,
            @Nullable String keyHeader,
            @Nullable Boolean stream,
            @Nullable Integer maxNewTokens,
            @Nullable Double temperature,
            @Nullable Double topP,
            @Nullable List<@Nullable String> stop,
            @Nullable Long seed,
            @Nullable Integer logprobs,
            @Nullable Map<String, @Nullable String> headers,
            @Nullable Map<String, @Nullable Object> body) {}

    /** What is absent is left to the model. */
    public record BedrockRequest(
            @Nullable String model,
            @Nullable String region,
            @Nullable String key,
            @Nullable String endpoint,
            @Nullable Integer maxNewTokens,
            @Nullable Double temperature,
            @Nullable Double topP,
            @Nullable List<@Nullable String> stop,
            @Nullable Map<String, @Nullable Object> fields) {}

    /**
     * How long an evaluation may wait.
     *
     * @param deadline by which it has to be done, as in 2026-01-31T06:00:00Z
     * @param length that it is expected to take, as in PT1H; absent: an hour
     * @param regions in which it may run; absent: the scenario's alone
     */
    public record DeferralRequest(
            @Nullable String deadline,
            @Nullable String length,
            @Nullable List<@Nullable String> regions) {}

    /** @param amount a decimal number in a text */
    public record BudgetRequest(
            @Nullable String amount, @Nullable String currency) {}

    /** Amounts are decimal numbers in texts, so that none is rounded on its way. */
    public record PricesRequest(
            @Nullable String inputPerMillion,
            @Nullable String outputPerMillion,
            @Nullable String cacheReadPerMillion,
            @Nullable String cacheWritePerMillion,
            @Nullable String currency,
            @Nullable String source,
            @Nullable String asOf) {}
}
