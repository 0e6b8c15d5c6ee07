package dev.aloi.catalog.history;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a tenant sees of one kind at some moment, by identity.
 *
 * @param version grows with every change
 * @param asOf of the newest revision in it: asked for this moment later, the same is seen
 */
public record Seen<T>(long version, Instant asOf, SequencedMap<String, Entry<T>> entries) {
    /** @param builtIn whether it came with the product, or the tenant has put it there */
    public record Entry<T>(String id, T value, boolean builtIn) {}

    public Seen {
        entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::value);
    }

    public Collection<Entry<T>> all() {
        return entries.values();
    }
}
