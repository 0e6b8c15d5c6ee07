package dev.aloi.catalog.model;

import dev.aloi.catalog.history.Shelf;
import dev.aloi.catalog.licence.verdict.Verdicts;
import dev.aloi.catalog.model.search.Listed;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.ModelUse;
import dev.aloi.contracts.id.LicenceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The models that a tenant sees at some moment.
 *
 * @param asOf asked for this moment later, the same is seen
 * @param judgements of the uses that were asked about last
 */
record ModelCatalogue(
        Instant asOf,
        SequencedMap<String, Listed> models,
        Map<LicenceId, Licence> licences,
        Map<ModelUse, Judgement> judgements) {
    private static final int USES_KEPT = 8;

    ModelCatalogue(Instant asOf, SequencedMap<String, Listed> models, Map<LicenceId, Licence> licences) {
        this(asOf, models, licences, Shelf.leastRecentlyUsed(USES_KEPT));
    }

    ModelCatalogue {
        licences = Map.copyOf(licences);
        models = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(models));
    }

    Optional<Listed> find(String id) {
        return Optional.ofNullable(models.get(id));
    }

    /** Judges uses of its models. */
    Verdicts verdicts() {
        return new Verdicts(id -> find(id.value()).map(Listed::card), id -> Optional.ofNullable(licences.get(id)));
    }

    Judgement judgement(ModelUse use) {
        return judgements.computeIfAbsent(use, asked -> new Judgement(this, asked));
    }

    Collection<Listed> all() {
        return models.values();
    }
}
