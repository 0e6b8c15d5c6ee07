package dev.aloi.catalog.model.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Puts what a file says onto what is known: facts replace facts, endpoints and scores those of the same identity, and what the
 * file does not speak of stays. A fact that says the same from the same source stays as it was, so that reading a file again
 * changes nothing.
 */
final class CardMerge {
    private static final String VALUE = "value";
    private static final String SOURCE = "source";
    private static final String AS_OF = "asOf";

    private CardMerge() {}

    static void onto(ObjectNode known, ObjectNode said) {
        said.properties().forEach(field -> {
            JsonNode before = known.get(field.getKey());
            JsonNode now = field.getValue();
            if (before instanceof ObjectNode object && now instanceof ObjectNode more && !isWhole(object, more)) {
                onto(object, more);
            } else if (before instanceof ArrayNode list && now instanceof ArrayNode more && identified(more)) {
                addTo(list, more);
            } else if (before == null || !same(before, now)) {
                known.set(field.getKey(), now.deepCopy());
            }
        });
    }

    /** A fact or a price list holds together: parts of two do not make one. */
    private static boolean isWhole(ObjectNode before, ObjectNode now) {
        return now.has(VALUE) || before.has(VALUE) || now.has("inputPerMillion") || now.isEmpty();
    }

    private static boolean same(JsonNode before, JsonNode now) {
        if (!(before instanceof ObjectNode) || !(now instanceof ObjectNode) || !now.has(SOURCE)) {
            return before.equals(now);
        }
        ObjectNode one = before.deepCopy();
        ObjectNode other = now.deepCopy();
        one.remove(AS_OF);
        other.remove(AS_OF);
        return one.equals(other);
    }

    private static boolean identified(ArrayNode list) {
        return !list.isEmpty() && (list.get(0).has("id") || list.get(0).has("benchmark"));
    }

    private static void addTo(ArrayNode known, ArrayNode more) {
        for (JsonNode item : more) {
            int at = position(known, item);
            if (at < 0) {
                known.add(item.deepCopy());
            } else if (item.has("id")) {
                onto((ObjectNode) known.get(at), (ObjectNode) item);
            } else if (!same(known.get(at), item)) {
                known.set(at, item.deepCopy());
            }
        }
    }

    private static int position(ArrayNode list, JsonNode item) {
        for (int i = 0; i < list.size(); i++) {
            if (identity(list.get(i)).equals(identity(item))) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> identity(JsonNode item) {
        return item.has("id")
                ? List.of(item.get("id").asText())
                : List.of(item.path("benchmark").asText(), item.path("metric").asText());
    }
}
