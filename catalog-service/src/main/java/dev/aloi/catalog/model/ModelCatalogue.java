package dev.aloi.catalog.model;

import dev.aloi.catalog.model.search.Listed;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The models that a tenant sees at some moment.
 *
 * @param asOf asked for this moment later, the same is seen
 */
record ModelCatalogue(Instant asOf, SequencedMap<String, Listed> models) {
    ModelCatalogue {
        models = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(models));
    }

    Optional<Listed> find(String id) {
        return Optional.ofNullable(models.get(id));
    }

    Collection<Listed> all() {
        return models.values();
    }
}
