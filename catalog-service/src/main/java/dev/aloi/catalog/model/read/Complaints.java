package dev.aloi.catalog.model.read;

/** Takes what is wrong with a card; the field is a path as in {@code endpoints[0].prices.asOf}. */
@FunctionalInterface
public interface Complaints {
    void add(String field, String message);
}
