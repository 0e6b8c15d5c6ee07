package dev.aloi.carbon.rest;

import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the parameters of a query and keeps every fault, to name them all at once. */
public final class QueryReader {
    private static final String NUMERAL = "-?\\d{1,15}(\\.\\d{1,15})?";

    private final UriInfo uri;
    private final Set<String> known = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    public QueryReader(UriInfo uri) {
        this.uri = uri;
    }

    public Optional<String> text(String name) {
        known.add(name);
        return Optional.ofNullable(uri.getQueryParameters().getFirst(name)).filter(text -> !text.isBlank());
    }

    /** Every value of a parameter that may be there several times. */
    public List<String> all(String name) {
        known.add(name);
        return uri.getQueryParameters().getOrDefault(name, List.of());
    }

    /** A whole number; {@code otherwise} where it is absent or wrong. */
    public long count(String name, long otherwise, long least, long most) {
        return read(
                        name,
                        text -> text.matches("-?\\d{1,15}")
                                ? Optional.of(Long.parseLong(text)).filter(value -> value >= least && value <= most)
                                : Optional.empty(),
                        "must be a whole number from " + least + " to " + most)
                .orElse(otherwise);
    }

    public Optional<BigDecimal> decimal(String name, String least, String most) {
        return read(
                name,
                text -> text.matches(NUMERAL)
                        ? Optional.of(new BigDecimal(text))
                                .filter(value -> value.compareTo(new BigDecimal(least)) >= 0
                                        && value.compareTo(new BigDecimal(most)) <= 0)
                        : Optional.empty(),
                "must be a number from " + least + " to " + most);
    }

    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return read(
                name,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> label(constant).equals(text.toLowerCase(Locale.ROOT)))
                        .findFirst(),
                "must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(QueryReader::label)
                                .collect(Collectors.joining(", ")));
    }

    public boolean yes(String name, boolean otherwise) {
        return read(
                        name,
                        text -> Optional.of(text)
                                .filter(word -> word.equals("true") || word.equals("false"))
                                .map(Boolean::valueOf),
                        "must be true or false")
                .orElse(otherwise);
    }

    public Optional<LocalDate> date(String name) {
        return read(name, text -> parsed(() -> LocalDate.parse(text)), "must be a date, as in 2026-01-31");
    }

    public Optional<Duration> duration(String name) {
        return read(
                name,
                text -> parsed(() -> Duration.parse(text)).filter(Duration::isPositive),
                "must be a duration over 0, as in PT2.5S");
    }

    /** What is wrong beyond single values. */
    public void fault(String name, String message) {
        faults.add(Fault.ofField(name, message));
    }

    /** Fails with a 422 problem that names every fault, and whatever nobody asked for. */
    public void done() {
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> fault(
                        name,
                        "is not known; known are " + known.stream().sorted().collect(Collectors.joining(", "))));
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-query", "The query is not valid", faults));
        }
    }

    /** As queries have it: {@code on-demand} for {@code ON_DEMAND}. */
    public static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <T> Optional<T> read(String name, Function<String, Optional<T>> reading, String fault) {
        Optional<String> text = text(name);
        Optional<T> value = text.flatMap(reading);
        if (text.isPresent() && value.isEmpty()) {
            fault(name, fault);
        }
        return value;
    }

    private static <T> Optional<T> parsed(Parsing<T> parsing) {
        try {
            return Optional.of(parsing.parse());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Parsing<T> {
        T parse();
    }
}
