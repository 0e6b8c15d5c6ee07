package dev.aloi.carbon.run;

import java.time.Instant;

/** An ended run with when its last trial was completed. */
public record TimedRun(StoredRun stored, Instant endedAt) {}
