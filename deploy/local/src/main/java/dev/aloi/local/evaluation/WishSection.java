package dev.aloi.local.evaluation;

import dev.aloi.kit.preference.PreferenceReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts {@code margins:}, {@code constraints:}, {@code weights:} and {@code method:} of an evaluation file. */
record WishSection(YamlObject root) {
    EvaluationPlan.Wishes read(List<String> metrics) {
        var margins = part("margins");
        var constraints = part("constraints");
        var weights = part("weights");
        var method = root.optionalText("method");
        margins.reader().margins(margins.texts(), metrics);
        constraints.reader().constraints(constraints.texts());
        if (weights.object() != null) {
            weights.reader().weighting(weights.texts(), method);
        } else if (method != null) {
            root.fault("method", "needs weights");
        }
        return new EvaluationPlan.Wishes(margins.texts(), constraints.texts(), weights.texts(), method);
    }

    private Part part(String name) {
        var object = root.object(name);
        return new Part(root, name, object, object == null ? Map.of() : object.texts());
    }

    private record Part(
            YamlObject root, String name, @Nullable YamlObject object, Map<String, String> texts) {
        /** What is wrong with the part as a whole, or with the method, is told of the root. */
        PreferenceReader reader() {
            return new PreferenceReader((field, why) -> {
                if (object != null && texts.containsKey(field)) {
                    object.fault(field, why);
                } else {
                    root.fault(field.isEmpty() ? name : field, why);
                }
            });
        }
    }
}
