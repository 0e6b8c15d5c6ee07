package dev.aloi.contracts.catalog;

import dev.aloi.contracts.Later;
import dev.aloi.contracts.id.EndpointId;
import org.jspecify.annotations.Nullable;

/**
 * One way to call a model; a model has several, and a provider serves several models.
 *
 * @param artefact directory or address of the files of a self-hosted endpoint
 * @param pool the nodes that can run it, for a self-hosted endpoint
 * @param prices for an endpoint paid by token
 * @param calledAs the model's name in calls to the provider; absent: not known
 * @param terms what the endpoint promises and limits
 */
public record Endpoint(
        EndpointId id,
        String provider,
        Kind kind,
        @Nullable String artefact,
        @Nullable Pool pool,
        @Nullable TokenPrices prices,
        @Nullable String calledAs,
        @Later EndpointTerms terms) {
    public Endpoint {
        terms = terms == null ? EndpointTerms.UNKNOWN : terms;
    }

    public Endpoint(
            EndpointId id,
            String provider,
            Kind kind,
            @Nullable String artefact,
            @Nullable Pool pool,
            @Nullable TokenPrices prices) {
        this(id, provider, kind, artefact, pool, prices, null, EndpointTerms.UNKNOWN);
    }

    /** Who runs the model. */
    public enum Kind {
        SELF_HOSTED,
        API
    }
}
