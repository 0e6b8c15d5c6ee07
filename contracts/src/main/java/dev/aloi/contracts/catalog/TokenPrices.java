package dev.aloi.contracts.catalog;

import dev.aloi.contracts.unit.Money;
import java.time.LocalDate;

/** Prices per million tokens, with where they were read and when they held. */
public record TokenPrices(Money inputPerMillion, Money outputPerMillion, String source, LocalDate asOf) {}
