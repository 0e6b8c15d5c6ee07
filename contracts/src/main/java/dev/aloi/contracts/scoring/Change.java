package dev.aloi.contracts.scoring;

import java.util.List;

/**
 * What a ranking has that the one before had not.
 *
 * @param metrics that it is by, the deciding one first
 * @param added those of them that are new
 * @param previous revision before; 0 where this is the first
 */
public record Change(List<String> metrics, List<String> added, long previous) {}
