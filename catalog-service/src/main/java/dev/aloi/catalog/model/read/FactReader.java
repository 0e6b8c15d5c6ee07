package dev.aloi.catalog.model.read;

import dev.aloi.contracts.catalog.Fact;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads facts: an object with value, source and date, or the value alone where the file says where all of it was read. */
final class FactReader {
    private FactReader() {}

    /** Reads a value under a name; null with a complaint where it is none. */
    @FunctionalInterface
    interface Value<T> {
        @Nullable
        T read(Fields fields, String field);
    }

    /** Absent, or without a value: not known. */
    static <T> Fact<T> read(Fields fields, String field, Value<T> value) {
        if (!fields.has(field)) {
            return Fact.unknown();
        }
        Provenance provenance = fields.provenance();
        if (!fields.isObject(field) && provenance != null) {
            T plain = value.read(fields, field);
            return plain == null ? Fact.unknown() : Fact.known(plain, provenance.source(), provenance.asOf());
        }
        Fields fact = fields.in(field);
        if (!fact.has("value")) {
            return Fact.unknown();
        }
        T known = value.read(fact, "value");
        String source = source(fact);
        LocalDate asOf = asOf(fact);
        return known == null || asOf == null || source.isEmpty() ? Fact.unknown() : Fact.known(known, source, asOf);
    }

    /** Where something was read; empty with a complaint where nothing says it. */
    static String source(Fields fields) {
        Provenance provenance = fields.provenance();
        return !fields.has("source") && provenance != null ? provenance.source() : fields.requiredText("source");
    }

    static @Nullable LocalDate asOf(Fields fields) {
        Provenance provenance = fields.provenance();
        if (fields.has("asOf")) {
            return fields.date("asOf");
        }
        if (provenance == null) {
            fields.complain("asOf", "is missing");
            return null;
        }
        return provenance.asOf();
    }
}
