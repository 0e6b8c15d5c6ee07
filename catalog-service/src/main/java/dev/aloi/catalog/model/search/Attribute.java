package dev.aloi.catalog.model.search;

import dev.aloi.contracts.catalog.Fact;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that models or endpoints have one or several values of, to ask for and to count by.
 *
 * @param name as queries name it
 * @param known the values that there can be; empty: any
 */
public record Attribute<T>(
        String name, String meaning, List<String> known, Function<T, Fact<? extends Collection<String>>> values) {
    /** The source of what an entry says by being there. */
    static final String OWN = "the entry itself";

    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    /** A fact with one value or several. */
    static <T> Attribute<T> ofFact(String name, String meaning, Function<T, Fact<?>> fact) {
        return new Attribute<>(name, meaning, List.of(), item -> texts(fact.apply(item)));
    }

    static <T, E extends Enum<E>> Attribute<T> ofConstants(
            String name, String meaning, Class<E> type, Function<T, Fact<?>> fact) {
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return new Attribute<>(name, meaning, known, item -> texts(fact.apply(item)));
    }

    static <T> Attribute<T> ofTruth(String name, String meaning, Function<T, Fact<Boolean>> fact) {
        return new Attribute<>(name, meaning, List.of("true", "false"), item -> texts(fact.apply(item)));
    }

    /** What the entry says itself; null: nothing. */
    static <T> Attribute<T> ofEntry(String name, String meaning, Function<T, @Nullable Object> value) {
        return new Attribute<>(name, meaning, List.of(), item -> own(value.apply(item)));
    }

    static <T> Attribute<T> ofEntry(
            String name, String meaning, List<String> known, Function<T, @Nullable Object> value) {
        return new Attribute<>(name, meaning, known, item -> own(value.apply(item)));
    }

    public static <T, E extends Enum<E>> Attribute<T> ofEntryConstants(
            String name, String meaning, Class<E> type, Function<T, @Nullable Object> value) {
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return ofEntry(name, meaning, known, value);
    }

    /** Asks for one of these values, whatever their case. */
    Criterion<T> anyOf(List<String> wanted) {
        List<String> lower =
                wanted.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
        return new Criterion<>(
                name,
                values::apply,
                value -> value instanceof Collection<?> has
                        && has.stream()
                                .anyMatch(one -> lower.contains(one.toString().toLowerCase(Locale.ROOT))));
    }

    private static Fact<List<String>> own(@Nullable Object value) {
        return value == null ? Fact.unknown() : texts(Fact.known(value, OWN, NO_DATE));
    }

    private static Fact<List<String>> texts(Fact<?> fact) {
        Object value = fact.value();
        if (value == null || fact.source() == null || fact.asOf() == null) {
            return Fact.unknown();
        }
        List<String> texts = value instanceof Collection<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(value.toString());
        return Fact.known(texts, fact.source(), fact.asOf());
    }
}
