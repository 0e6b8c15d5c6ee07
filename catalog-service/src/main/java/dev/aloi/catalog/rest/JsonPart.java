package dev.aloi.catalog.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aloi.kit.problem.Fault;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A part of a form that holds a JSON object of scalars. */
public final class JsonPart {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonPart() {}

    /** The object's fields as texts; what is wrong is added to the faults. */
    public static Map<String, String> scalars(String part, @Nullable String value, List<Fault> faults) {
        Map<String, String> scalars = new TreeMap<>();
        if (value == null || value.isBlank()) {
            return scalars;
        }
        try {
            JsonNode object = JSON.readTree(value);
            if (!object.isObject()) {
                faults.add(Fault.ofField(part, "must be a JSON object"));
            }
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                    scalars.put(field.getKey(), field.getValue().asText());
                } else {
                    faults.add(Fault.ofField(part + "." + field.getKey(), "must be a text, a number or true or false"));
                }
            }
        } catch (JsonProcessingException e) {
            faults.add(Fault.ofField(part, "must be a JSON object"));
        }
        return scalars;
    }

    /** The names of fields that a part gives, where it may only give these. */
    public static Map<String, String> fieldNames(
            String part, @Nullable String value, List<String> known, List<Fault> faults) {
        Map<String, String> names = scalars(part, value, faults);
        names.forEach((key, name) -> {
            if (!known.contains(key)) {
                faults.add(Fault.ofField(part + "." + key, "is unknown; known are " + String.join(", ", known)));
            } else if (name.isBlank()) {
                faults.add(Fault.ofField(part + "." + key, "is empty"));
            }
        });
        return names;
    }
}
