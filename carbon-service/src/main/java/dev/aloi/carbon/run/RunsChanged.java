package dev.aloi.carbon.run;

/** A fact has changed, and with it what runs took: some are marked to be weighed anew. */
public record RunsChanged() {}
