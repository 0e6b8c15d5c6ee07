package dev.aloi.catalog.suite.read.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A sample being put together from a row. It is complete where nothing was wrong with any part of it. */
final class Parts {
    private final JsonLine row;
    private @Nullable SampleId id;
    private @Nullable Prompt input;
    private @Nullable List<String> references;
    private @Nullable List<String> choices;
    private Map<String, String> tags = new TreeMap<>();
    private @Nullable String cluster;
    private @Nullable Double weight;
    private boolean fit = true;

    Parts(JsonLine row) {
        this.row = row;
    }

    /** By a field, or where the tool gives none by the position of the row. */
    Parts id(String field, int position) {
        id = row.optional(field) == null ? new SampleId(String.valueOf(position + 1)) : row.sample(field);
        return this;
    }

    Parts requiredId(String field) {
        id = row.sample(field);
        return this;
    }

    Parts id(SampleId known) {
        id = known;
        return this;
    }

    Parts input(String field) {
        JsonNode value = row.required(field);
        input = value == null ? null : PromptReader.read(row, field, value);
        return this;
    }

    /** @param field that faults name */
    Parts input(String field, @Nullable JsonNode value) {
        input = value == null ? null : PromptReader.read(row, field, value);
        return this;
    }

    Parts references(String field) {
        JsonNode value = row.required(field);
        references = value == null ? null : TextsReader.read(row, field, value);
        return this;
    }

    Parts references(@Nullable List<String> texts) {
        references = texts;
        return this;
    }

    Parts references(String field, @Nullable JsonNode value) {
        references = value == null ? null : TextsReader.read(row, field, value);
        return this;
    }

    Parts choices(String field) {
        JsonNode value = row.optional(field);
        choices = value == null ? null : TextsReader.read(row, field, value);
        fit = fit && (value == null || choices != null);
        return this;
    }

    Parts choices(@Nullable List<String> texts) {
        choices = texts;
        return this;
    }

    Parts cluster(String field) {
        cluster = row.optional(field) == null ? null : row.name(field);
        return this;
    }

    Parts weight(String field) {
        JsonNode value = row.optional(field);
        weight = value == null ? null : number(value);
        if (value != null && (weight == null || !(weight > 0) || weight.isInfinite())) {
            row.fault(field, "must be a number over 0");
            fit = false;
        }
        return this;
    }

    /** A number, also where a table holds it as a text. */
    private static @Nullable Double number(JsonNode value) {
        try {
            return value.isNumber() || value.isTextual() ? Double.valueOf(value.asText()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    Parts tag(String name, @Nullable JsonNode value) {
        if (value != null && value.isValueNode() && !(value instanceof NullNode)) {
            put(name, name, value.asText());
        }
        return this;
    }

    /** Every field with a single value under its own name, as far as it has no other meaning. */
    Parts tags(Predicate<String> hasOtherMeaning) {
        for (Map.Entry<String, JsonNode> field : row.fields()) {
            if (!hasOtherMeaning.test(field.getKey())) {
                tag(field.getKey(), field.getValue());
            }
        }
        return this;
    }

    /** The single values of an object within the row. */
    Parts tagsOf(String field) {
        JsonNode object = row.optional(field);
        if (object != null && object.isObject()) {
            object.properties().forEach(entry -> {
                if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                    put(field, entry.getKey(), entry.getValue().asText());
                }
            });
        }
        return this;
    }

    private void put(String field, String name, String value) {
        boolean good = row.text(field, value) != null && row.text(field, name) != null;
        fit = fit && good;
        tags.put(name, value);
    }

    @Nullable
    Sample sample(String choicesField, String referencesField, String inputField) {
        boolean choosable = choicesFit(choicesField, referencesField);
        if (id == null || input == null || references == null || !fit || !choosable) {
            return null;
        }
        Sample sample = new Sample(id, input, references, choices, tags, cluster, weight);
        return row.fits(inputField, sample.texts()) ? sample : null;
    }

    private boolean choicesFit(String choicesField, String referencesField) {
        if (choices == null) {
            return true;
        }
        if (new HashSet<>(choices).size() < choices.size()) {
            row.fault(choicesField, "has a text twice");
            return false;
        }
        if (references != null && !choices.containsAll(references)) {
            row.fault(referencesField, "must be among the " + choicesField);
            return false;
        }
        return true;
    }
}
