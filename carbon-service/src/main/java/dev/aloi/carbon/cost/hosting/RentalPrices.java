package dev.aloi.carbon.cost.hosting;

import dev.aloi.carbon.cost.InstancePrice;
import dev.aloi.carbon.cost.InstancePrices;
import dev.aloi.carbon.facts.FactRow;
import dev.aloi.carbon.facts.FactTable;
import dev.aloi.contracts.unit.Money;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prices of instance hours by type, region and how the instance is rented. What no table says is not known. */
public final class RentalPrices {
    private final InstancePrices onDemand;
    private final Map<Rental, RentalPrice> others;

    public RentalPrices(InstancePrices onDemand, FactTable table) {
        this.onDemand = onDemand;
        others = table.rows().stream().collect(Collectors.toUnmodifiableMap(Rental::of, RentalPrices::price));
    }

    public static RentalPrices shipped() {
        return new RentalPrices(InstancePrices.shipped(), FactTable.shipped("rental-prices"));
    }

    public Optional<RentalPrice> find(String type, String region, PurchaseOption option) {
        return option == PurchaseOption.ON_DEMAND
                ? onDemand.find(type, region).map(RentalPrices::price)
                : Optional.ofNullable(others.get(new Rental(type, region, option)));
    }

    /** A price with where and of when it is. */
    public record RentalPrice(Money perHour, String source, String asOf) {}

    private static RentalPrice price(InstancePrice price) {
        return new RentalPrice(price.perHour(), price.source(), price.asOf());
    }

    private static RentalPrice price(FactRow row) {
        return new RentalPrice(
                new Money(row.decimal("perHour"), row.text("currency")), row.text("source"), row.text("asOf"));
    }

    private record Rental(String type, String region, PurchaseOption option) {
        static Rental of(FactRow row) {
            return new Rental(row.text("type"), row.text("region"), PurchaseOption.valueOf(row.text("option")));
        }
    }
}
