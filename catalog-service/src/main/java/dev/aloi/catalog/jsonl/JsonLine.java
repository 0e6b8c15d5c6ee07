package dev.aloi.catalog.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.contracts.id.SampleId;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One object of a file: a line of it, an element of a list, a row of a table. Readings that fail leave a fault and give null. */
public final class JsonLine {
    /** An event holds a sample or a completion whole, and the broker takes messages of at most 8 MiB. */
    public static final int MAX_TEXT_BYTES = 7_000_000;

    /** Quotes, a name, a message's role. */
    private static final int BYTES_AROUND_A_TEXT = 40;

    private static final int MAX_ID_LENGTH = 256;

    private final String file;
    private final int number;
    private final ObjectNode object;
    private final Function<String, Place> places;
    private final FaultCollector faults;

    /** @param places where a field's value stands */
    public JsonLine(String file, int number, ObjectNode object, Function<String, Place> places, FaultCollector faults) {
        this.file = file;
        this.number = number;
        this.object = object;
        this.places = places;
        this.faults = faults;
    }

    static JsonLine of(String file, int number, String text, ObjectNode object, FaultCollector faults) {
        return new JsonLine(file, number, object, field -> new Place(number, FieldPlaces.column(text, field)), faults);
    }

    public ObjectNode object() {
        return object;
    }

    public int number() {
        return number;
    }

    public Set<Map.Entry<String, JsonNode>> fields() {
        return object.properties();
    }

    public @Nullable JsonNode optional(String field) {
        JsonNode value = object.get(field);
        return value == null || value.isNull() ? null : value;
    }

    public @Nullable JsonNode required(String field) {
        JsonNode value = object.get(field);
        if (value == null) {
            fault(field, "is missing");
        }
        return value;
    }

    /** The sample that the line is of: a text, or a whole number. */
    public @Nullable SampleId sample(String field) {
        String id = name(field);
        return id == null ? null : new SampleId(id);
    }

    /** What names something: a text that is not too long, or a whole number. */
    public @Nullable String name(String field) {
        JsonNode value = required(field);
        if (value == null) {
            return null;
        }
        if (!value.isTextual() && !value.isIntegralNumber()) {
            fault(field, "must be a text or a whole number, not " + kind(value));
            return null;
        }
        String name = text(field, value.asText());
        if (name == null) {
            return null;
        }
        if (name.isBlank() || name.length() > MAX_ID_LENGTH) {
            fault(field, name.isBlank() ? "is empty" : "is longer than " + MAX_ID_LENGTH + " characters");
            return null;
        }
        return name;
    }

    /** The text if every character of it can be stored and sent. */
    public @Nullable String text(String field, String text) {
        String unfit = Characters.unfit(text);
        if (unfit == null) {
            return text;
        }
        fault(field, unfit);
        return null;
    }

    /** Whether the texts together fit into one message; if not, leaves a fault. */
    public boolean fits(String field, Iterable<String> texts) {
        long bytes = 0;
        for (String text : texts) {
            bytes += BYTES_AROUND_A_TEXT + Characters.jsonBytes(text);
        }
        if (bytes > MAX_TEXT_BYTES) {
            fault(field, "holds more than " + MAX_TEXT_BYTES / 1_000_000 + " MB of text, which no message can carry");
        }
        return bytes <= MAX_TEXT_BYTES;
    }

    public void fault(String field, String message) {
        faults.add(Fault.at(file, places.apply(field), field, message));
    }

    /** What a JSON value is, in words. */
    public static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "an object";
            case ARRAY -> "a list";
            case STRING, BINARY -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL, MISSING -> "null";
        };
    }
}
