package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloi.contracts.Later;
import dev.aloi.contracts.id.LicenceId;
import dev.aloi.contracts.id.ModelId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model with the facts on which a choice turns: first of all customisation, size, inference options, licence, context, latency.
 *
 * @param totalParameters number of parameters
 * @param activeParameters parameters used for each token; equal to the total but for mixtures of experts
 * @param contextWindow tokens
 * @param derivedFrom the model that this one was made from; where there are several, the first
 * @param customisers who can do what the model can be customised by
 * @param benchmarks scores published by others
 */
public record ModelCard(
        ModelId id,
        String name,
        String creator,
        String description,
        Fact<LocalDate> released,
        Fact<List<Customisation>> customisation,
        Fact<Long> totalParameters,
        Fact<Long> activeParameters,
        Fact<List<InferenceOption>> inferenceOptions,
        Fact<LicenceId> licence,
        Fact<Integer> contextWindow,
        Fact<LatencyClass> latency,
        @Nullable ModelId derivedFrom,
        List<Endpoint> endpoints,
        @Later ModelDesign design,
        @Later ModelAbilities abilities,
        @Later ModelOrigin origin,
        @Later Fact<List<Customiser>> customisers,
        @Later @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BenchmarkScore> benchmarks) {
    public ModelCard {
        endpoints = List.copyOf(endpoints);
        design = design == null ? ModelDesign.UNKNOWN : design;
        abilities = abilities == null ? ModelAbilities.UNKNOWN : abilities;
        origin = origin == null ? ModelOrigin.UNKNOWN : origin;
        customisers = customisers == null ? Fact.unknown() : customisers;
        benchmarks = benchmarks == null ? List.of() : List.copyOf(benchmarks);
    }

    /** What can be done to make the model one's own, from cheap to dear. */
    public enum Customisation {
        PROMPTING,
        FEW_SHOT,
        RETRIEVAL,
        PEFT,
        FULL_FINE_TUNING,
        FROM_SCRATCH
    }

    /** Who can customise a model in one of the ways: whoever has its weights, or a provider for its customers. */
    public record Customiser(Customisation customisation, String by) {}

    /** Where and how the model can be run. */
    public enum InferenceOption {
        ONNX,
        SAFETENSORS,
        GGUF,
        API,
        EDGE
    }

    /** The order of magnitude of the time to an answer of 100 tokens on the hardware it is usually served on. */
    public enum LatencyClass {
        UNDER_A_SECOND,
        SECONDS,
        TENS_OF_SECONDS
    }
}
