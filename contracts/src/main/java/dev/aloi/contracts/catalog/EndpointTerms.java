package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.LicenceId;
import java.util.List;

/**
 * What an endpoint promises and limits.
 *
 * @param regions where it is served from, as the provider names its regions
 * @param residency where inputs are processed and kept: ISO 3166 country codes, or EU
 * @param trainsOnInputs whether the provider trains models on what it is sent
 * @param contextWindow tokens of input and output together, which may be fewer than the model's
 * @param outputLimit tokens of one answer
 * @param requestsPerMinute that the provider lets a new customer send
 * @param tokensPerMinute that the provider lets a new customer send
 * @param status whether it can be relied on
 * @param licence the provider's terms for what comes out of the endpoint
 */
public record EndpointTerms(
        Fact<List<String>> regions,
        Fact<List<String>> residency,
        Fact<Boolean> trainsOnInputs,
        Fact<Integer> contextWindow,
        Fact<Integer> outputLimit,
        Fact<Integer> requestsPerMinute,
        Fact<Long> tokensPerMinute,
        Fact<Status> status,
        Fact<LicenceId> licence) {
    public static final EndpointTerms UNKNOWN = new EndpointTerms(
            Fact.unknown(),
            Fact.unknown(),
            Fact.unknown(),
            Fact.unknown(),
            Fact.unknown(),
            Fact.unknown(),
            Fact.unknown(),
            Fact.unknown(),
            Fact.unknown());

    /** Whether a provider means an endpoint to stay. */
    public enum Status {
        ALPHA,
        BETA,
        STABLE,
        DEPRECATED
    }
}
