package dev.aloi.scoring.stats;

/** @param method how it was found, in words */
public record Interval(double low, double high, double level, String method) {}
