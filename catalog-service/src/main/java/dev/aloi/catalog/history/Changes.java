package dev.aloi.catalog.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.kit.event.EventJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What differs between two revisions, field by field. Objects in lists are the same where their identity is, wherever they stand. */
public final class Changes {
    private static final ObjectMapper JSON = EventJson.mapper();
    private static final List<String> IDENTITIES = List.of("id", "model", "name", "type");

    private Changes() {}

    /** In the order of the fields; bodies are JSON, null: there is none. */
    public static List<Change> between(@Nullable String before, @Nullable String after) {
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        Set<String> names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(was.get(name), is.get(name))) {
                changes.add(new Change(name, was.get(name), is.get(name)));
            }
        }
        return changes;
    }

    private static Map<String, String> fields(@Nullable String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (body != null) {
            try {
                flatten("", JSON.readTree(body), fields);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a revision is not JSON", e);
            }
        }
        return fields;
    }

    private static void flatten(String at, JsonNode value, Map<String, String> fields) {
        if (value.isObject()) {
            String prefix = at.isEmpty() ? "" : at + ".";
            value.properties().forEach(field -> flatten(prefix + field.getKey(), field.getValue(), fields));
        } else if (value.isArray() && isOfObjects(value)) {
            for (int i = 0; i < value.size(); i++) {
                flatten(at + "[" + identity(value.get(i), i) + "]", value.get(i), fields);
            }
        } else if (value.isArray()) {
            fields.put(
                    at,
                    StreamSupport.stream(value.spliterator(), false)
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(", ")));
        } else {
            fields.put(at, value.asText());
        }
    }

    private static boolean isOfObjects(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(JsonNode::isObject);
    }

    private static String identity(JsonNode item, int position) {
        return IDENTITIES.stream()
                .filter(item::hasNonNull)
                .findFirst()
                .map(name -> item.get(name).asText())
                .orElse(String.valueOf(position));
    }
}
