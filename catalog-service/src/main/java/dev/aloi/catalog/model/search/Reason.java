package dev.aloi.catalog.model.search;

import dev.aloi.contracts.catalog.Fact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fact by which a model answers one part of a question.
 *
 * @param criterion the part, as the query names it
 * @param value of the fact
 * @param source absent: the value is what the entry itself is called or where it stands, and nobody else says so
 */
public record Reason(
        String criterion,
        String value,
        @Nullable String source,
        @Nullable LocalDate asOf) {
    static Reason of(String criterion, Fact<?> fact) {
        Object value = fact.value();
        String text = value instanceof Collection<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(", "))
                : String.valueOf(value);
        boolean own = Attribute.OWN.equals(fact.source());
        return new Reason(criterion, text, own ? null : fact.source(), own ? null : fact.asOf());
    }
}
