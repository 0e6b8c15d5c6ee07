package dev.aloi.scoring.ranking;

import dev.aloi.contracts.scoring.Change;

/** A ranking that held everything when it was made. */
public record Revision(long revision, Change change) {}
