package dev.aloi.catalog.model.search;

import java.util.List;
import java.util.Map;

/**
 * What a question found.
 *
 * @param models in the order that was asked for
 * @param facets for each attribute how many models have each value, where the question asks nothing of that attribute
 * @param missed for each criterion the models that pass all others
 */
public record Found(List<Listed> models, Map<String, Map<String, Integer>> facets, Map<String, NearMiss> missed) {
    /**
     * @param otherwise whose fact says no
     * @param unknown whose fact is not known
     */
    public record NearMiss(int otherwise, int unknown) {
        NearMiss plus(boolean isUnknown) {
            return isUnknown ? new NearMiss(otherwise, unknown + 1) : new NearMiss(otherwise + 1, unknown);
        }
    }
}
