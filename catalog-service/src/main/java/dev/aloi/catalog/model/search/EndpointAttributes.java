package dev.aloi.catalog.model.search;

import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.EndpointTerms.Status;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.TokenPrices;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one and the same endpoint of a model can be asked for by value. */
final class EndpointAttributes {
    static final List<Attribute<Endpoint>> ALL = List.of(
            Attribute.ofEntry("provider", "who serves it", Endpoint::provider),
            Attribute.ofEntryConstants("kind", "who runs the model", Endpoint.Kind.class, Endpoint::kind),
            Attribute.ofEntry(
                    "pool",
                    "nodes that run it",
                    Arrays.stream(Pool.values()).map(Pool::label).toList(),
                    EndpointAttributes::pool),
            Attribute.ofFact(
                    "region",
                    "as the provider names it",
                    endpoint -> endpoint.terms().regions()),
            Attribute.ofFact(
                    "residency",
                    "country code, or EU, where inputs stay",
                    endpoint -> endpoint.terms().residency()),
            Attribute.ofTruth(
                    "trainsOnInputs",
                    "whether inputs train models",
                    endpoint -> endpoint.terms().trainsOnInputs()),
            Attribute.ofConstants(
                    "status",
                    "whether it is meant to stay",
                    Status.class,
                    endpoint -> endpoint.terms().status()),
            Attribute.ofFact(
                    "terms",
                    "licence of what comes out of it",
                    endpoint -> endpoint.terms().licence()),
            Attribute.ofEntry("currency", "of its prices", EndpointAttributes::currency));

    private EndpointAttributes() {}

    private static @Nullable Object pool(Endpoint endpoint) {
        Pool pool = endpoint.pool();
        return pool == null ? null : pool.label();
    }

    private static @Nullable Object currency(Endpoint endpoint) {
        TokenPrices prices = endpoint.prices();
        return prices == null ? null : prices.currency();
    }
}
