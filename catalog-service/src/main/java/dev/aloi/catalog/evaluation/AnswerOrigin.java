package dev.aloi.catalog.evaluation;

import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.ModelCard;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a model's answers come from: its revision, its files, and what providers call it. Prices and other facts change no answer. */
final class AnswerOrigin {
    private AnswerOrigin() {}

    static String of(ModelCard model) {
        String endpoints = model.endpoints().stream()
                .sorted(Comparator.comparing(endpoint -> endpoint.id().value()))
                .map(AnswerOrigin::of)
                .collect(Collectors.joining(", "));
        return "revision "
                + Optional.ofNullable(model.design().revision().value()).orElse("unknown") + "; " + endpoints;
    }

    private static String of(Endpoint endpoint) {
        return endpoint.id() + " "
                + Optional.ofNullable(endpoint.artefact()).orElse("-") + " "
                + Optional.ofNullable(endpoint.calledAs()).orElse("-");
    }

    /** By identity, of the models that candidates name. */
    static Map<String, String> of(EvaluationRequested asked, Map<String, ModelCard> models) {
        Map<String, String> origins = new TreeMap<>();
        for (Candidate candidate : asked.candidates()) {
            ModelCard model = candidate.model() == null
                    ? null
                    : models.get(candidate.model().value());
            if (model != null) {
                origins.put(model.id().value(), of(model));
            }
        }
        return origins;
    }
}
