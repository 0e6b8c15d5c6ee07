package dev.aloi.catalog.model.search;

import dev.aloi.contracts.catalog.Endpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is asked of models.
 *
 * @param counted what models are counted by
 * @param ofEndpoint what one and the same endpoint has to fulfil
 */
public record Question(
        List<Criterion<Listed>> ofModel,
        List<Criterion<Endpoint>> ofEndpoint,
        Comparator<Listed> order,
        List<Attribute<Listed>> counted) {
    /** The facts by which a model that passes answers the question. */
    public List<Reason> reasons(Listed model) {
        List<Reason> reasons = new ArrayList<>();
        ofModel.stream()
                .filter(criterion -> !criterion.name().equals(Parameters.TEXT))
                .forEach(criterion -> reasons.add(criterion.reason(model)));
        if (!ofEndpoint.isEmpty()) {
            model.card().endpoints().stream()
                    .filter(this::passes)
                    .findFirst()
                    .ifPresent(endpoint -> ofEndpoint.forEach(criterion -> reasons.add(criterion.reason(endpoint))));
        }
        return reasons;
    }

    /** Which endpoints the question is answered by; all where it asks nothing of them. */
    public List<Endpoint> endpoints(Listed model) {
        return model.card().endpoints().stream().filter(this::passes).toList();
    }

    private boolean passes(Endpoint endpoint) {
        return ofEndpoint.stream().allMatch(criterion -> criterion.answer(endpoint) == Answer.YES);
    }
}
