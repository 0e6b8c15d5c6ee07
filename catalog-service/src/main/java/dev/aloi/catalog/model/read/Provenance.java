package dev.aloi.catalog.model.read;

import java.time.LocalDate;

/** Where and when the facts of a file were read that do not say so themselves. */
public record Provenance(String source, LocalDate asOf) {}
