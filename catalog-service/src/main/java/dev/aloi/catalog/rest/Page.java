package dev.aloi.catalog.rest;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param page counted from 0
 * @param total length of the whole list
 */
public record Page<T>(List<T> items, int page, int size, long total) {
    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), page, size, total);
    }
}
