package dev.aloi.catalog.evaluation;

import dev.aloi.contracts.catalog.Constraints;
import dev.aloi.contracts.catalog.Preferences;
import dev.aloi.contracts.catalog.Weighting;
import dev.aloi.kit.preference.PreferenceReader;
import dev.aloi.kit.problem.Fault;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the caller cares about: margins, constraints, weights. */
final class PreferenceRules {
    private final EvaluationRequest request;
    private final List<Fault> faults;

    PreferenceRules(EvaluationRequest request, List<Fault> faults) {
        this.request = request;
        this.faults = faults;
    }

    /** Nothing where nothing was asked for. */
    @Nullable
    Preferences apply(List<String> metrics) {
        Map<String, Double> margins = reader("margins").margins(texts("margins", request.margins()), metrics);
        Constraints constraints = request.constraints() == null
                ? null
                : reader("constraints").constraints(texts("constraints", request.constraints()));
        Weighting weighting = request.weights() == null
                ? null
                : reader("weights")
                        .weighting(texts("weights", request.weights()), request.method())
                        .orElse(null);
        if (request.weights() == null && request.method() != null) {
            faults.add(Fault.ofField("method", "needs weights"));
        }
        return margins.isEmpty() && constraints == null && weighting == null
                ? null
                : new Preferences(margins, constraints, weighting);
    }

    private PreferenceReader reader(String part) {
        return new PreferenceReader((name, why) -> faults.add(Fault.ofField(path(part, name), why)));
    }

    private static String path(String part, String name) {
        if (name.isEmpty()) {
            return part;
        }
        return part.equals("weights") && name.equals("method") ? name : part + "." + name;
    }

    private Map<String, String> texts(String part, @Nullable Map<String, @Nullable String> values) {
        Map<String, String> texts = new TreeMap<>();
        if (values != null) {
            values.forEach((name, text) -> {
                if (text == null) {
                    faults.add(Fault.ofField(part + "." + name, "is empty"));
                } else {
                    texts.put(name, text);
                }
            });
        }
        return texts;
    }
}
