package dev.aloi.carbon.run;

import org.jspecify.annotations.Nullable;

/**
 * An ended run as it is kept.
 *
 * @param revision of its newest footprint; 0 before the first
 * @param used as {@link StoredUse} has it; absent for runs of before it was kept
 */
@SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
public record StoredRun(EndedRun run, int revision, byte @Nullable [] used) {}
