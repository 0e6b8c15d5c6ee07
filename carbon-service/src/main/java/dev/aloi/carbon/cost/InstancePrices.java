package dev.aloi.carbon.cost;

import dev.aloi.carbon.facts.FactRow;
import dev.aloi.carbon.facts.FactTable;
import dev.aloi.contracts.unit.Money;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prices of instance hours by type and region. */
public final class InstancePrices {
    private final Map<Place, InstancePrice> prices;

    public InstancePrices(FactTable table) {
        prices = table.rows().stream()
                .map(InstancePrices::price)
                .collect(Collectors.toUnmodifiableMap(
                        price -> new Place(price.type(), price.region()), Function.identity()));
    }

    public static InstancePrices shipped() {
        return new InstancePrices(FactTable.shipped("instance-prices"));
    }

    public Optional<InstancePrice> find(String type, String region) {
        return Optional.ofNullable(prices.get(new Place(type, region)));
    }

    private static InstancePrice price(FactRow row) {
        return new InstancePrice(
                row.text("type"),
                row.text("region"),
                new Money(row.decimal("perHour"), row.text("currency")),
                row.text("source"),
                row.optional("asOf").orElse("date not stated"));
    }

    private record Place(String type, String region) {}
}
