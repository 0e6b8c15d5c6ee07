package dev.aloi.catalog.model.search;

import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One pass over all models: which of them answer, what they can be told apart by, and what the others lack. */
public final class Search {
    private static final String UNKNOWN = "unknown";

    private final Question question;
    private final List<Listed> models = new ArrayList<>();
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final Map<String, Found.NearMiss> missed = new TreeMap<>();

    private Search(Question question) {
        this.question = question;
    }

    /** @param facets whether values are to be counted, too */
    public static Found of(Question question, Collection<Listed> all, boolean facets) {
        Search search = new Search(question);
        all.forEach(model -> search.look(model, facets));
        search.models.sort(question.order());
        return new Found(search.models, search.facets(), search.missed);
    }

    private void look(Listed model, boolean facets) {
        Misses ofModel = Misses.of(model, question.ofModel());
        if (ofModel.count() > 1) {
            return;
        }
        List<Endpoint> endpoints = model.card().endpoints();
        List<Misses> ofEndpoints = question.ofEndpoint().isEmpty()
                ? List.of()
                : endpoints.stream()
                        .map(endpoint -> Misses.of(endpoint, question.ofEndpoint()))
                        .toList();
        boolean served = question.ofEndpoint().isEmpty() || ofEndpoints.stream().anyMatch(Misses::none);
        if (ofModel.none() && served) {
            models.add(model);
        } else {
            note(ofModel, served, ofEndpoints);
        }
        if (facets && served) {
            countModel(model, ofModel);
        }
        if (facets && ofModel.none()) {
            countEndpoints(endpoints, ofEndpoints);
        }
    }

    private void note(Misses ofModel, boolean served, List<Misses> ofEndpoints) {
        String only = ofModel.only();
        if (only != null && served) {
            missed.merge(only, NONE.plus(ofModel.unknown()), Search::sum);
        } else if (ofModel.none()) {
            Map<String, Boolean> unknown = new LinkedHashMap<>();
            for (Misses misses : ofEndpoints) {
                if (misses.only() != null) {
                    unknown.merge(misses.only(), misses.unknown(), Boolean::logicalAnd);
                }
            }
            unknown.forEach((name, isUnknown) -> missed.merge(name, NONE.plus(isUnknown), Search::sum));
        }
    }

    private static final Found.NearMiss NONE = new Found.NearMiss(0, 0);

    private static Found.NearMiss sum(Found.NearMiss one, Found.NearMiss other) {
        return new Found.NearMiss(one.otherwise() + other.otherwise(), one.unknown() + other.unknown());
    }

    private void countModel(Listed model, Misses misses) {
        for (Attribute<Listed> attribute : question.counted()) {
            if (misses.noneBut(attribute.name())) {
                count(attribute.name(), values(attribute, model));
            }
        }
    }

    private void countEndpoints(List<Endpoint> endpoints, List<Misses> misses) {
        for (Attribute<Endpoint> attribute : EndpointAttributes.ALL) {
            Set<String> values = new LinkedHashSet<>();
            for (int i = 0; i < endpoints.size(); i++) {
                if (misses.isEmpty() || misses.get(i).noneBut(attribute.name())) {
                    values.addAll(values(attribute, endpoints.get(i)));
                }
            }
            count(attribute.name(), values);
        }
    }

    private static <T> Collection<String> values(Attribute<T> attribute, T item) {
        Fact<? extends Collection<String>> fact = attribute.values().apply(item);
        Collection<String> values = fact.value();
        return values == null ? List.of(UNKNOWN) : values;
    }

    private void count(String attribute, Collection<String> values) {
        Map<String, Integer> ofAttribute = counts.computeIfAbsent(attribute, _ -> new HashMap<>());
        values.forEach(value -> ofAttribute.merge(value, 1, Integer::sum));
    }

    /** The most frequent value first. */
    private Map<String, Map<String, Integer>> facets() {
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        counts.forEach((attribute, ofAttribute) -> {
            Map<String, Integer> sorted = new LinkedHashMap<>();
            ofAttribute.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            facets.put(attribute, sorted);
        });
        return new TreeMap<>(facets);
    }
}
