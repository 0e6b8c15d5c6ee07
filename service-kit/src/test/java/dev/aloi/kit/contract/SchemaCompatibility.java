package dev.aloi.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether consumers of today understand events of tomorrow and the other way round: properties may be added when they are optional;
 * nothing else may change.
 */
final class SchemaCompatibility {
    private static final String REFERENCE = "$ref";

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();

    private SchemaCompatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** Every incompatible change, each with the place where it is. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        SchemaCompatibility comparison = new SchemaCompatibility(before, after);
        comparison.compare(before, after, "#");
        return comparison.breaks;
    }

    private void compare(JsonNode was, JsonNode is, String at) {
        JsonNode before = resolved(was, this.before);
        JsonNode after = resolved(is, this.after);
        if (before.isObject() && after.isObject()) {
            compareObjects(before, after, at);
        } else if (before.isArray() && after.isArray()) {
            compareArrays(before, after, at);
        } else if (!before.equals(after)) {
            breaks.add(at + " was " + before + " and is " + after);
        }
    }

    /** A type that is used twice stands under {@code $defs} and is referred to; that says the same as where it stands in place. */
    private static JsonNode resolved(JsonNode schema, JsonNode root) {
        return schema.has(REFERENCE) ? root.at(schema.get(REFERENCE).textValue().substring(1)) : schema;
    }

    private void compareObjects(JsonNode before, JsonNode after, String at) {
        before.fieldNames().forEachRemaining(name -> {
            if (name.equals("required") || name.equals("$defs")) {
                return;
            }
            if (after.has(name)) {
                compare(before.get(name), after.get(name), at + "/" + name);
            } else {
                breaks.add(at + "/" + name + " is gone");
            }
        });
        compareRequired(before.path("required"), after.path("required"), at);
    }

    private void compareRequired(JsonNode before, JsonNode after, String at) {
        Set<String> removed = texts(before);
        removed.removeAll(texts(after));
        Set<String> added = texts(after);
        added.removeAll(texts(before));
        removed.forEach(name -> breaks.add(at + "/" + name + " was required and is not"));
        added.forEach(name -> breaks.add(at + "/" + name + " is required and was not"));
    }

    /** Enumerations and alternatives do not grow: a consumer's switch knows only the old ones. */
    private void compareArrays(JsonNode before, JsonNode after, String at) {
        if (before.size() != after.size()) {
            breaks.add(at + " had " + before.size() + " entries and has " + after.size());
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            compare(before.get(i), after.get(i), at + "/" + i);
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
