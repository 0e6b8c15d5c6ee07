package dev.aloi.scoring.trial;

/** Told within the transaction that stores it: something has come that a ranking may have waited for, as the last trial of a run is. */
public record Awaited() {}
