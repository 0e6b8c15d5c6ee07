package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.EndpointId;
import org.jspecify.annotations.Nullable;

/**
 * One way to call a model; a model has several, and a provider serves several models.
 *
 * @param artefact directory or address of the files of a self-hosted endpoint
 * @param pool the nodes that can run it, for a self-hosted endpoint
 * @param prices for an endpoint paid by token
 */
public record Endpoint(
        EndpointId id,
        String provider,
        Kind kind,
        @Nullable String artefact,
        @Nullable Pool pool,
        @Nullable TokenPrices prices) {
    /** Who runs the model. */
    public enum Kind {
        SELF_HOSTED,
        API
    }
}
