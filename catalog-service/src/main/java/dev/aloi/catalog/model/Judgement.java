package dev.aloi.catalog.model;

import dev.aloi.catalog.model.search.Attribute;
import dev.aloi.catalog.model.search.Listed;
import dev.aloi.contracts.catalog.LicenceVerdict;
import dev.aloi.contracts.catalog.ModelUse;
import dev.aloi.contracts.id.ModelId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the licences say of one use, model by model; each model is judged once, for all who ask about the same use. */
final class Judgement {
    static final String PARAMETER = "verdict";

    private final ModelCatalogue catalogue;
    private final ModelUse use;
    private final Map<ModelId, LicenceVerdict> verdicts = new ConcurrentHashMap<>();

    Judgement(ModelCatalogue catalogue, ModelUse use) {
        this.catalogue = catalogue;
        this.use = use;
    }

    LicenceVerdict of(Listed model) {
        return verdicts.computeIfAbsent(
                model.card().id(), _ -> catalogue.verdicts().of(model.card(), null, use));
    }

    /** By which models can be asked for and counted. */
    Attribute<Listed> attribute() {
        return Attribute.ofEntryConstants(
                PARAMETER,
                "what the licences say of the use",
                LicenceVerdict.Outcome.class,
                model -> of(model).outcome());
    }
}
