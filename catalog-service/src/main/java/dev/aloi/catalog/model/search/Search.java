package dev.aloi.catalog.model.search;

import dev.aloi.contracts.catalog.Endpoint;
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
            countEndpoints(model, ofEndpoints);
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
        List<Collection<String>> kept = model.values().ofModel(model);
        List<Attribute<Listed>> counted = question.counted();
        for (int i = 0; i < counted.size(); i++) {
            Attribute<Listed> attribute = counted.get(i);
            if (misses.noneBut(attribute.name())) {
                count(attribute.name(), i < kept.size() ? kept.get(i) : FacetValues.of(attribute, model));
            }
        }
    }

    /** @param misses of each endpoint; empty where nothing is asked of endpoints */
    private void countEndpoints(Listed model, List<Misses> misses) {
        for (int i = 0; i < EndpointAttributes.ALL.size(); i++) {
            String name = EndpointAttributes.ALL.get(i).name();
            count(
                    name,
                    misses.isEmpty() ? model.values().ofAllEndpoints(model).get(i) : passing(model, misses, i, name));
        }
    }

    private static Set<String> passing(Listed model, List<Misses> misses, int attribute, String name) {
        List<List<Collection<String>>> endpoints = model.values().ofEndpoints(model);
        Set<String> values = new LinkedHashSet<>();
        for (int i = 0; i < endpoints.size(); i++) {
            if (misses.get(i).noneBut(name)) {
                values.addAll(endpoints.get(i).get(attribute));
            }
        }
        return values;
    }

    private void count(String attribute, Collection<String> values) {
        Map<String, Integer> ofAttribute = counts.computeIfAbsent(attribute, _ -> new HashMap<>());
        for (String value : values) {
            ofAttribute.merge(value, 1, Integer::sum);
        }
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
