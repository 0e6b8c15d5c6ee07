package dev.aloi.catalog.model.search;

import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What lists can be sorted by. Unknown values come last either way; models that are equal by it stand by their identity. */
enum SortKey {
    NAME("name"),
    CREATOR("creator"),
    PARAMETERS("parameters"),
    ACTIVE_PARAMETERS("activeParameters"),
    CONTEXT("contextWindow"),
    OUTPUT("outputLimit"),
    RELEASED("released"),
    KNOWLEDGE("knowledge"),
    INPUT_PRICE("inputPrice"),
    OUTPUT_PRICE("outputPrice");

    private static final String CURRENCY = "USD";

    private final String label;

    SortKey(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    Comparator<Listed> comparator(boolean descending) {
        return order(descending).thenComparing(model -> model.card().id().value());
    }

    private Comparator<Listed> order(boolean descending) {
        return switch (this) {
            case NAME -> text(descending, model -> model.card().name());
            case CREATOR -> text(descending, model -> model.card().creator());
            case PARAMETERS ->
                by(descending, model -> model.card().totalParameters().value());
            case ACTIVE_PARAMETERS ->
                by(descending, model -> model.card().activeParameters().value());
            case CONTEXT -> by(descending, model -> model.card().contextWindow().value());
            case OUTPUT ->
                by(descending, model -> model.card().abilities().outputLimit().value());
            case RELEASED -> by(descending, model -> model.card().released().value());
            case KNOWLEDGE ->
                by(descending, model -> model.card().abilities().knowledge().value());
            case INPUT_PRICE -> by(descending, model -> cheapest(model, TokenPrices::inputPerMillion));
            case OUTPUT_PRICE -> by(descending, model -> cheapest(model, TokenPrices::outputPerMillion));
        };
    }

    private static Comparator<Listed> text(boolean descending, Function<Listed, String> value) {
        Comparator<String> order = String.CASE_INSENSITIVE_ORDER;
        return Comparator.comparing(value, descending ? order.reversed() : order);
    }

    private static <V extends Comparable<? super V>> Comparator<Listed> by(
            boolean descending, Function<Listed, @Nullable V> value) {
        Comparator<V> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(value, Comparator.nullsLast(order));
    }

    private static @Nullable BigDecimal cheapest(Listed model, Function<TokenPrices, Money> price) {
        return model.card().endpoints().stream()
                .map(Endpoint::prices)
                .filter(Objects::nonNull)
                .map(price)
                .filter(money -> money.currency().equals(CURRENCY))
                .map(Money::amount)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
