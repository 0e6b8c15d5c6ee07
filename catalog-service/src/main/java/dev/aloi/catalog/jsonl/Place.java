package dev.aloi.catalog.jsonl;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a file.
 *
 * @param line counted from 1
 * @param column counted from 1; absent: the line as a whole
 */
public record Place(int line, @Nullable Integer column) {}
