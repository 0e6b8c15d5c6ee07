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
    private final List<String> breaks = new ArrayList<>();

    /** Every incompatible change, each with the place where it is. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        SchemaCompatibility comparison = new SchemaCompatibility();
        comparison.compare(before, after, "#");
        return comparison.breaks;
    }

    private void compare(JsonNode before, JsonNode after, String at) {
        if (before.isObject() && after.isObject()) {
            compareObjects(before, after, at);
        } else if (before.isArray() && after.isArray()) {
            compareArrays(before, after, at);
        } else if (!before.equals(after)) {
            breaks.add(at + " was " + before + " and is " + after);
        }
    }

    private void compareObjects(JsonNode before, JsonNode after, String at) {
        before.fieldNames().forEachRemaining(name -> {
            if (name.equals("required")) {
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
