package dev.aloi.carbon.footprint;

import dev.aloi.contracts.unit.Money;

/** A part of a cost, told in words: "1,204 input tokens x $0.15/M". */
public record CostLine(String words, Money amount) {}
