package dev.aloi.catalog.suite.read.shape;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.suite.read.Sample;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests of HELM's {@code scenario_state.json}: {@code instance} has the input, the split and references, of which those with the tag
 * {@code correct} are right. Perturbed instances and further trials of one are not samples of their own.
 */
public final class HelmShape implements SampleShape {
    private static final String INSTANCE = "instance";

    @Override
    public @Nullable Sample read(JsonLine row, int position) {
        JsonNode instance = row.required(INSTANCE);
        if (instance == null || instance.hasNonNull("perturbation") || isRepeated(row)) {
            return null;
        }
        List<String> all = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (JsonNode reference : instance.path("references")) {
            String text = reference.path("output").path("text").asText("");
            all.add(text);
            for (JsonNode tag : reference.path("tags")) {
                if (tag.asText().equals("correct")) {
                    right.add(text);
                }
            }
        }
        if (right.isEmpty()) {
            row.fault(INSTANCE, "has no reference with the tag correct");
            return null;
        }
        JsonNode text = instance.path("input").path("text");
        row.object().set("id", instance.path("id"));
        return new Parts(row)
                .id("id", position)
                .input(INSTANCE, text)
                .references(right.stream().distinct().toList())
                .choices(all.size() > right.size() ? all.stream().distinct().toList() : null)
                .tag("split", instance.path("split"))
                .tag("subSplit", instance.path("sub_split"))
                .sample(INSTANCE, INSTANCE, INSTANCE);
    }

    /** A request for one of several references, or for a further trial, asks of the same instance again. */
    private static boolean isRepeated(JsonLine row) {
        JsonNode trial = row.optional("train_trial_index");
        JsonNode mode = row.optional("reference_index");
        return (trial != null && trial.asInt() > 0) || (mode != null && mode.asInt() > 0);
    }
}
