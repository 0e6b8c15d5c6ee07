package dev.aloi.catalog.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.jsonl.Characters;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.kit.problem.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields of a JSON object that a user sent. What cannot be read leaves a fault that names the field, and is null. */
final class CardFields {
    private static final int MAX_TEXT_LENGTH = 4000;

    private final JsonNode object;
    private final String path;
    private final List<Fault> faults;

    CardFields(JsonNode object, String path, List<Fault> faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    boolean has(String field) {
        return object.hasNonNull(field);
    }

    /** An object within this one; where there is none, one without fields. */
    CardFields in(String field) {
        JsonNode value = object.path(field);
        if (object.hasNonNull(field) && !value.isObject()) {
            fault(field, "must be an object, not " + JsonLine.kind(value));
        }
        return new CardFields(value, path + field + ".", faults);
    }

    /** Items of a list, each as an object. */
    List<CardFields> items(String field) {
        JsonNode list = object.path(field);
        List<CardFields> items = new ArrayList<>();
        if (object.hasNonNull(field) && !list.isArray()) {
            fault(field, "must be a list, not " + JsonLine.kind(list));
            return items;
        }
        for (JsonNode item : list) {
            items.add(new CardFields(item, path + field + "[" + items.size() + "].", faults));
        }
        return items;
    }

    String requiredText(String field) {
        String text = has(field) ? text(field) : null;
        if (!has(field)) {
            fault(field, "is missing");
        }
        return text == null ? "" : text;
    }

    @Nullable
    String text(String field) {
        JsonNode value = object.path(field);
        String wrong = null;
        if (!value.isTextual()) {
            wrong = "must be a text, not " + JsonLine.kind(value);
        } else if (value.textValue().isBlank()) {
            wrong = "is empty";
        } else if (value.textValue().length() > MAX_TEXT_LENGTH) {
            wrong = "is longer than " + MAX_TEXT_LENGTH + " characters";
        } else {
            wrong = Characters.unfit(value.textValue());
        }
        if (wrong != null) {
            fault(field, wrong);
            return null;
        }
        return value.textValue();
    }

    @Nullable
    LocalDate date(String field) {
        String text = text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(field, "must be a date, as in 2026-01-31");
            return null;
        }
    }

    @Nullable
    Long count(String field, long max) {
        JsonNode value = object.path(field);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < 1
                || value.longValue() > max) {
            fault(field, "must be a whole number from 1 to " + max);
            return null;
        }
        return value.longValue();
    }

    @Nullable
    BigDecimal decimal(String field, Pattern allowed) {
        JsonNode value = object.path(field);
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
        if (!allowed.matcher(text).matches()) {
            fault(field, "must be a decimal number, 0 or more");
            return null;
        }
        return new BigDecimal(text);
    }

    <E extends Enum<E>> @Nullable E constant(String field, Class<E> type, Function<E, String> label) {
        String text = object.path(field).asText();
        for (E constant : type.getEnumConstants()) {
            if (label.apply(constant).equals(text)) {
                return constant;
            }
        }
        fault(field, "must be one of " + names(type, label));
        return null;
    }

    <E extends Enum<E>> @Nullable List<E> constants(String field, Class<E> type) {
        JsonNode list = object.path(field);
        List<E> constants = new ArrayList<>();
        for (JsonNode item : list) {
            Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(item.asText()))
                    .forEach(constants::add);
        }
        if (!list.isArray() || constants.size() != list.size()) {
            fault(field, "must be a list of " + names(type, Enum::name));
            return null;
        }
        return constants;
    }

    void fault(String field, String message) {
        faults.add(Fault.ofField(path + field, message));
    }

    private static <E extends Enum<E>> String names(Class<E> type, Function<E, String> label) {
        return Arrays.stream(type.getEnumConstants()).map(label).collect(Collectors.joining(", "));
    }
}
