package dev.aloi.carbon.cost.invoice;

import java.time.Instant;
import java.util.Optional;

/** A tariff with where it was read and for how long it holds: from {@code from} on, until just before {@code until}. */
public record PricePeriod(Instant from, Optional<Instant> until, TokenTariff tariff, String source) {
    public PricePeriod {
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            throw new IllegalArgumentException("a price ends after it begins");
        }
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && until.filter(end -> !at.isBefore(end)).isEmpty();
    }
}
