package dev.aloi.catalog.rest;

import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A moment in a query: an instant, or a day, of which the end is meant. */
public final class Moment {
    private static final int DAY_LENGTH = 10;

    private Moment() {}

    /** Null where it is not given; fails with a 422 problem where it is no moment. */
    public static @Nullable Instant of(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == DAY_LENGTH
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .minusNanos(1000)
                            .toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            Fault fault =
                    Fault.ofField(parameter, "must be a day or an instant, as in 2026-01-31 or 2026-01-31T12:00:00Z");
            throw new ProblemException(Problem.invalid("invalid-query", "The query is not valid", List.of(fault)));
        }
    }
}
