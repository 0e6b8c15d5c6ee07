package dev.aloi.catalog.model;

import dev.aloi.catalog.model.search.Found;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the models that answer a query.
 *
 * @param page counted from 0
 * @param total length of the whole list
 * @param asOf asked for this moment later, the same is answered, byte for byte
 * @param facets for each attribute how many models have each value, where they are asked for
 * @param missed for each part of the query the models that it alone leaves out
 */
public record ModelList(
        List<ModelView> items,
        int page,
        int size,
        long total,
        Instant asOf,
        @Nullable Map<String, Map<String, Integer>> facets,
        Map<String, Found.NearMiss> missed) {}
