package dev.aloi.catalog.model.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.jsonl.Characters;
import dev.aloi.catalog.jsonl.JsonLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields of an object that a user sent. What cannot be read leaves a complaint that names the field, and is null. */
final class Fields {
    private static final int MAX_TEXT_LENGTH = 4000;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,18})?");

    private final JsonNode object;
    private final String path;
    private final Complaints complaints;
    private final @Nullable Provenance provenance;

    Fields(JsonNode object, String path, Complaints complaints, @Nullable Provenance provenance) {
        this.object = object;
        this.path = path;
        this.complaints = complaints;
        this.provenance = provenance;
    }

    @Nullable
    Provenance provenance() {
        return provenance;
    }

    boolean has(String field) {
        return object.hasNonNull(field);
    }

    /** Whether it is absent, or a text without anything in it. */
    boolean isBlank(String field) {
        return !has(field)
                || (object.get(field).isTextual()
                        && object.get(field).textValue().isBlank());
    }

    boolean isObject(String field) {
        return object.path(field).isObject();
    }

    /** Complains of every field that is not one of these: a fact under a mistyped name would be lost. */
    void allowOnly(String... known) {
        Set<String> names = new TreeSet<>(List.of(known));
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                complain(name, "is not known here; known are " + String.join(", ", names));
            }
        });
    }

    /** An object within this one; where there is none, one without fields. */
    Fields in(String field) {
        JsonNode value = object.path(field);
        if (has(field) && !value.isObject()) {
            complain(field, "must be an object, not " + JsonLine.kind(value));
        }
        return new Fields(value, path + field + ".", complaints, provenance);
    }

    /** Items of a list, each as an object. */
    List<Fields> items(String field) {
        JsonNode list = object.path(field);
        List<Fields> items = new ArrayList<>();
        if (has(field) && !list.isArray()) {
            complain(field, "must be a list, not " + JsonLine.kind(list));
            return items;
        }
        for (JsonNode item : list) {
            String at = field + "[" + items.size() + "]";
            if (!item.isObject()) {
                complain(at, "must be an object, not " + JsonLine.kind(item));
            }
            items.add(new Fields(item, path + at + ".", complaints, provenance));
        }
        return items;
    }

    String requiredText(String field) {
        String text = has(field) ? text(field) : null;
        if (!has(field)) {
            complain(field, "is missing");
        }
        return text == null ? "" : text;
    }

    @Nullable
    String optionalText(String field) {
        return has(field) ? text(field) : null;
    }

    @Nullable
    String text(String field) {
        return text(field, object.path(field));
    }

    private @Nullable String text(String field, JsonNode value) {
        String wrong;
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
            complain(field, wrong);
            return null;
        }
        return value.textValue();
    }

    /** A list of texts that have a form, or one of them. */
    @Nullable
    List<String> texts(String field, Pattern form, String rule) {
        JsonNode list = object.path(field);
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list.isArray() ? list : List.of(list)) {
            String text = text(field, item);
            if (text == null) {
                return null;
            }
            if (!form.matcher(text).matches()) {
                complain(field, rule);
                return null;
            }
            texts.add(text);
        }
        return texts;
    }

    @Nullable
    LocalDate date(String field) {
        return parsed(field, LocalDate::parse, "must be a date, as in 2026-01-31");
    }

    @Nullable
    YearMonth month(String field) {
        return parsed(field, YearMonth::parse, "must be a month, as in 2026-01");
    }

    private <T> @Nullable T parsed(String field, Function<String, T> parse, String rule) {
        String text = text(field);
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeParseException e) {
            complain(field, rule);
            return null;
        }
    }

    @Nullable
    Boolean truth(String field) {
        JsonNode value = object.path(field);
        if (!value.isBoolean()) {
            complain(field, "must be true or false");
            return null;
        }
        return value.booleanValue();
    }

    @Nullable
    Long count(String field, long max) {
        JsonNode value = object.path(field);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < 1
                || value.longValue() > max) {
            complain(field, "must be a whole number from 1 to " + max);
            return null;
        }
        return value.longValue();
    }

    @Nullable
    Integer smallCount(String field) {
        Long count = count(field, Integer.MAX_VALUE);
        return count == null ? null : count.intValue();
    }

    @Nullable
    Double number(String field) {
        JsonNode value = object.path(field);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            complain(field, "must be a number");
            return null;
        }
        return value.doubleValue();
    }

    @Nullable
    BigDecimal amount(String field) {
        JsonNode value = object.path(field);
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
        if (!AMOUNT.matcher(text).matches()) {
            complain(field, "must be a decimal number, 0 or more");
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
        complain(field, "must be one of " + names(type, label));
        return null;
    }

    <E extends Enum<E>> @Nullable List<E> constants(String field, Class<E> type) {
        JsonNode list = object.path(field);
        List<E> constants = new ArrayList<>();
        for (JsonNode item : list) {
            Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(item.asText().toUpperCase(Locale.ROOT)))
                    .forEach(constants::add);
        }
        if (!list.isArray() || constants.size() != list.size()) {
            complain(field, "must be a list of " + names(type, Enum::name));
            return null;
        }
        return constants;
    }

    void complain(String field, String message) {
        complaints.add(path + field, message);
    }

    private static <E extends Enum<E>> String names(Class<E> type, Function<E, String> label) {
        return Arrays.stream(type.getEnumConstants()).map(label).collect(Collectors.joining(", "));
    }
}
