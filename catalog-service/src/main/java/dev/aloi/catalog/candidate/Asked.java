package dev.aloi.catalog.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.jsonl.Characters;
import dev.aloi.catalog.jsonl.JsonLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object that a user sent. What cannot be read leaves a complaint, and gives null.
 *
 * @param path of the object with its dot, as in {@code input[0].}
 * @param complaints take a field's path and what is wrong with it
 */
record Asked(JsonNode object, String path, BiConsumer<String, String> complaints) {
    private static final int MAX_TEXTS = 200;

    static Asked of(JsonNode value, String path, BiConsumer<String, String> complaints) {
        if (!value.isObject()) {
            complaints.accept(path, "must be an object, not " + JsonLine.kind(value));
        }
        return new Asked(value, path.isEmpty() ? "" : path + ".", complaints);
    }

    boolean has(String field) {
        return object.hasNonNull(field);
    }

    void allowOnly(String... known) {
        Set<String> names = new TreeSet<>(List.of(known));
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                complain(name, "is not known here; known are " + String.join(", ", names));
            }
        });
    }

    @Nullable
    String required(String field) {
        if (!has(field)) {
            complain(field, "is missing");
            return null;
        }
        return text(field);
    }

    @Nullable
    String text(String field) {
        return has(field) ? text(field, object.get(field)) : null;
    }

    private @Nullable String text(String field, JsonNode value) {
        String wrong = value.isTextual()
                ? value.textValue().isEmpty() ? "is empty" : Characters.unfit(value.textValue())
                : "must be a text, not " + JsonLine.kind(value);
        if (wrong != null) {
            complain(field, wrong);
            return null;
        }
        return value.textValue();
    }

    /** A text or a list of them; empty where there is none. */
    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        if (has(field) && object.get(field).isTextual()) {
            String text = text(field);
            return text == null ? texts : List.of(text);
        }
        for (JsonNode item : list(field)) {
            String text = text(field + "[" + texts.size() + "]", item);
            if (text == null) {
                return texts;
            }
            texts.add(text);
        }
        return texts;
    }

    /** The objects of a list, each made into something. */
    <T> List<T> each(String field, Function<Asked, @Nullable T> reading) {
        List<T> all = new ArrayList<>();
        int place = 0;
        for (JsonNode item : list(field)) {
            Asked asked = of(item, path + field + "[" + place++ + "]", complaints);
            T read = item.isObject() ? reading.apply(asked) : null;
            if (read != null) {
                all.add(read);
            }
        }
        return all;
    }

    private Iterable<JsonNode> list(String field) {
        if (!has(field)) {
            return List.of();
        }
        JsonNode list = object.get(field);
        if (!list.isArray()) {
            complain(field, "must be a list, not " + JsonLine.kind(list));
            return List.of();
        }
        if (list.size() > MAX_TEXTS) {
            complain(field, "are more than " + MAX_TEXTS);
            return List.of();
        }
        return list;
    }

    @Nullable
    Integer count(String field) {
        if (!has(field)) {
            return null;
        }
        JsonNode value = object.get(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            complain(field, "must be a whole number, 0 or more");
            return null;
        }
        return value.intValue();
    }

    double share(String field, double otherwise) {
        if (!has(field)) {
            return otherwise;
        }
        JsonNode value = object.get(field);
        if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
            complain(field, "must be a number from 0 to 1");
            return otherwise;
        }
        return value.doubleValue();
    }

    /** The constant of this label; the usual one where there is none. */
    <E extends Enum<E>> E constant(String field, E usual) {
        String label = text(field);
        if (label == null) {
            return usual;
        }
        List<String> labels = new ArrayList<>();
        for (E constant : usual.getDeclaringClass().getEnumConstants()) {
            labels.add(Labels.of(constant));
            if (Labels.of(constant).equals(label)) {
                return constant;
            }
        }
        complain(field, "must be one of " + String.join(", ", labels));
        return usual;
    }

    Asked in(String field) {
        return of(object.path(field), path + field, complaints);
    }

    void complain(String field, String message) {
        complaints.accept(path + field, message);
    }

    void complainHere(String message) {
        complaints.accept(path.replaceAll("\\.$", ""), message);
    }
}
