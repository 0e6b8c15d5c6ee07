package dev.aloi.catalog.suite;

/**
 * How long the texts of a suite are, in bytes of UTF-8 as they are stored.
 *
 * @param input of all inputs with their choices together
 * @param longestInput of the longest one
 * @param reference mean of the first references; 0 where there are none
 */
public record SuiteLengths(long input, int longestInput, double reference) {}
