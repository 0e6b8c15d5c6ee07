package dev.aloi.bench.pipeline;

import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.Fact;
import dev.aloi.contracts.catalog.ModelAbilities;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelDesign;
import dev.aloi.contracts.catalog.ModelOrigin;
import dev.aloi.contracts.catalog.ModelPublished;
import java.util.List;

/** The catalogue's model of which nothing but its endpoint is known. */
final class PricedModel {
    private PricedModel() {}

    static ModelPublished published(Endpoint endpoint) {
        return new ModelPublished(
                LoadEvents.TENANT,
                new ModelCard(
                        LoadEvents.PRICED,
                        "Bench",
                        "Bench Labs",
                        "A model with a price.",
                        Fact.unknown(),
                        Fact.unknown(),
                        Fact.unknown(),
                        Fact.unknown(),
                        Fact.unknown(),
                        Fact.unknown(),
                        Fact.unknown(),
                        Fact.unknown(),
                        null,
                        List.of(endpoint),
                        ModelDesign.UNKNOWN,
                        ModelAbilities.UNKNOWN,
                        ModelOrigin.UNKNOWN,
                        Fact.unknown(),
                        List.of()),
                null);
    }
}
