package dev.aloi.carbon.cost;

import dev.aloi.contracts.unit.Money;

/** What an hour of an instance costs, Linux on demand, with where and of when the price is. */
public record InstancePrice(String type, String region, Money perHour, String source, String asOf) {
    @Override
    public String toString() {
        return type + " in " + region + ": " + perHour.amount().toPlainString() + " " + perHour.currency()
                + " an hour, Linux on demand (" + source + ", " + asOf + ")";
    }
}
