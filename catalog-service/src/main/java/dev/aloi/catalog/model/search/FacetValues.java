package dev.aloi.catalog.model.search;

import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that a model and its endpoints are counted by, worked out when they are first counted and kept from then on. */
final class FacetValues {
    private static final List<String> UNKNOWN = List.of("unknown");

    private volatile @Nullable List<Collection<String>> ofModel;
    private volatile @Nullable List<List<Collection<String>>> ofEndpoints;
    private volatile @Nullable List<Collection<String>> ofAllEndpoints;

    /** In the order of {@link ModelAttributes#ALL}. */
    List<Collection<String>> ofModel(Listed model) {
        List<Collection<String>> values = ofModel;
        if (values == null) {
            values = of(ModelAttributes.ALL, model);
            ofModel = values;
        }
        return values;
    }

    /** Of each endpoint, in the order of {@link EndpointAttributes#ALL}. */
    List<List<Collection<String>>> ofEndpoints(Listed model) {
        List<List<Collection<String>>> values = ofEndpoints;
        if (values == null) {
            values = new ArrayList<>();
            for (Endpoint endpoint : model.card().endpoints()) {
                values.add(of(EndpointAttributes.ALL, endpoint));
            }
            ofEndpoints = values;
        }
        return values;
    }

    /** Of all endpoints together, in the order of {@link EndpointAttributes#ALL}. */
    List<Collection<String>> ofAllEndpoints(Listed model) {
        List<Collection<String>> values = ofAllEndpoints;
        if (values == null) {
            values = new ArrayList<>();
            for (int attribute = 0; attribute < EndpointAttributes.ALL.size(); attribute++) {
                Set<String> several = new LinkedHashSet<>();
                for (List<Collection<String>> endpoint : ofEndpoints(model)) {
                    several.addAll(endpoint.get(attribute));
                }
                values.add(List.copyOf(several));
            }
            ofAllEndpoints = values;
        }
        return values;
    }

    static <T> Collection<String> of(Attribute<T> attribute, T item) {
        Fact<? extends Collection<String>> fact = attribute.values().apply(item);
        Collection<String> values = fact.value();
        return values == null ? UNKNOWN : values;
    }

    private static <T> List<Collection<String>> of(List<Attribute<T>> attributes, T item) {
        List<Collection<String>> values = new ArrayList<>(attributes.size());
        attributes.forEach(attribute -> values.add(of(attribute, item)));
        return values;
    }
}
