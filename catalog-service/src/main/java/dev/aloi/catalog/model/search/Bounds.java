package dev.aloi.catalog.model.search;

import dev.aloi.contracts.catalog.BenchmarkScore;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.Fact;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be asked for by a bound, which is included. */
final class Bounds {
    static final List<Bound<Listed, ?>> OF_MODEL = List.of(
            least(
                    "minParameters",
                    "of the whole model",
                    Long.class,
                    Long::valueOf,
                    model -> model.card().totalParameters()),
            most(
                    "maxParameters",
                    "of the whole model",
                    Long.class,
                    Long::valueOf,
                    model -> model.card().totalParameters()),
            least(
                    "minActiveParameters",
                    "used for each token",
                    Long.class,
                    Long::valueOf,
                    model -> model.card().activeParameters()),
            most(
                    "maxActiveParameters",
                    "used for each token",
                    Long.class,
                    Long::valueOf,
                    model -> model.card().activeParameters()),
            least(
                    "minContext",
                    "tokens",
                    Integer.class,
                    Integer::valueOf,
                    model -> model.card().contextWindow()),
            least(
                    "minOutput",
                    "tokens",
                    Integer.class,
                    Integer::valueOf,
                    model -> model.card().abilities().outputLimit()),
            least(
                    "releasedFrom",
                    "a date",
                    LocalDate.class,
                    LocalDate::parse,
                    model -> model.card().released()),
            most(
                    "releasedTo",
                    "a date",
                    LocalDate.class,
                    LocalDate::parse,
                    model -> model.card().released()),
            least(
                    "knowledgeFrom",
                    "a month, as in 2025-03",
                    YearMonth.class,
                    YearMonth::parse,
                    model -> model.card().abilities().knowledge()));

    static final List<Bound<Endpoint, ?>> OF_ENDPOINT = List.of(
            most(
                    "maxInputPrice",
                    "per million tokens in the currency",
                    BigDecimal.class,
                    BigDecimal::new,
                    endpoint -> price(endpoint, TokenPrices::inputPerMillion)),
            most(
                    "maxOutputPrice",
                    "per million tokens in the currency",
                    BigDecimal.class,
                    BigDecimal::new,
                    endpoint -> price(endpoint, TokenPrices::outputPerMillion)),
            least(
                    "minRequestsPerMinute",
                    "of a new customer",
                    Integer.class,
                    Integer::valueOf,
                    endpoint -> endpoint.terms().requestsPerMinute()),
            least(
                    "minTokensPerMinute",
                    "of a new customer",
                    Long.class,
                    Long::valueOf,
                    endpoint -> endpoint.terms().tokensPerMinute()),
            least(
                    "minEndpointContext",
                    "tokens",
                    Integer.class,
                    Integer::valueOf,
                    endpoint -> endpoint.terms().contextWindow()));

    private Bounds() {}

    /** @param parse of what a query says; fails where it is nothing of that kind */
    record Bound<T, V extends Comparable<? super V>>(
            String name,
            String meaning,
            boolean least,
            Class<V> type,
            Function<String, V> parse,
            Function<T, Fact<?>> fact) {
        /** What a bound has to be, in words. */
        String kind() {
            if (type == LocalDate.class) {
                return "a date, as in 2026-01-31";
            }
            if (type == YearMonth.class) {
                return "a month, as in 2026-01";
            }
            return type == BigDecimal.class ? "a number" : "a whole number";
        }

        Criterion<T> at(String bound) {
            V value = parse.apply(bound);
            return Criterion.of(name, type, fact, has -> least ? has.compareTo(value) >= 0 : has.compareTo(value) <= 0);
        }
    }

    /** The best score that a benchmark of this name has been published with. */
    static Fact<BigDecimal> score(Listed model, String benchmark) {
        return model.card().benchmarks().stream()
                .filter(score -> score.benchmark().equalsIgnoreCase(benchmark))
                .max(Comparator.comparingDouble(BenchmarkScore::value))
                .map(score -> Fact.known(BigDecimal.valueOf(score.value()), score.source(), score.asOf()))
                .orElse(Fact.unknown());
    }

    private static Fact<BigDecimal> price(Endpoint endpoint, Function<TokenPrices, Money> price) {
        @Nullable TokenPrices prices = endpoint.prices();
        return prices == null
                ? Fact.unknown()
                : Fact.known(Objects.requireNonNull(price.apply(prices)).amount(), prices.source(), prices.asOf());
    }

    private static <T, V extends Comparable<? super V>> Bound<T, V> least(
            String name, String meaning, Class<V> type, Function<String, V> parse, Function<T, Fact<?>> fact) {
        return new Bound<>(name, "at least: " + meaning, true, type, parse, fact);
    }

    private static <T, V extends Comparable<? super V>> Bound<T, V> most(
            String name, String meaning, Class<V> type, Function<String, V> parse, Function<T, Fact<?>> fact) {
        return new Bound<>(name, "at most: " + meaning, false, type, parse, fact);
    }
}
