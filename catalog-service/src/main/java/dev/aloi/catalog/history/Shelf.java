package dev.aloi.catalog.history;

import dev.aloi.contracts.id.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything of one kind that a tenant sees, kept in memory: what is built in, and its own, which hides what is built in under the
 * same identity. What has changed since is found by one look at the log, and only that is read.
 */
public final class Shelf<T> {
    public static final int TENANTS_KEPT = 50;
    private static final int VALUES_KEPT = 50_000;
    /** A statement's parameters are at most 65,535. */
    private static final int NUMBERS_A_QUERY = 10_000;

    private final Revisions revisions;
    private final Kind kind;
    private final Function<String, T> read;
    private final Map<TenantId, Seen<T>> seen = leastRecentlyUsed(TENANTS_KEPT);
    private final Map<Long, T> values = leastRecentlyUsed(VALUES_KEPT);

    /** @param read makes a value of a revision's body */
    public Shelf(Revisions revisions, Kind kind, Function<String, T> read) {
        this.revisions = revisions;
        this.kind = kind;
        this.read = read;
    }

    public Seen<T> now(TenantId tenant) {
        Mark mark = revisions.newest(kind, owners(tenant));
        Seen<T> kept = seen.get(tenant);
        if (kept != null && kept.version() == mark.number()) {
            return kept;
        }
        Seen<T> fresh = new Seen<>(mark.number(), mark.publishedAt(), entries(tenant, mark.publishedAt()));
        seen.put(tenant, fresh);
        return fresh;
    }

    /** As it was at a moment. */
    public Seen<T> at(TenantId tenant, Instant moment) {
        return new Seen<>(0, moment, entries(tenant, moment));
    }

    private SequencedMap<String, Seen.Entry<T>> entries(TenantId tenant, Instant moment) {
        List<Head> heads = revisions.heads(kind, owners(tenant), moment);
        Map<Long, T> said = read(heads);
        SequencedMap<String, Seen.Entry<T>> entries = new LinkedHashMap<>();
        for (Head head : heads) {
            boolean builtIn = head.tenant().equals(Revisions.BUILT_IN);
            Seen.Entry<T> entry = new Seen.Entry<>(head.id(), Objects.requireNonNull(said.get(head.number())), builtIn);
            entries.merge(head.id(), entry, (one, other) -> one.builtIn() ? other : one);
        }
        return entries;
    }

    private Map<Long, T> read(List<Head> heads) {
        Map<Long, T> said = new HashMap<>();
        List<Long> missing = new ArrayList<>();
        for (Head head : heads) {
            T kept = values.get(head.number());
            if (kept == null) {
                missing.add(head.number());
            } else {
                said.put(head.number(), kept);
            }
        }
        for (int from = 0; from < missing.size(); from += NUMBERS_A_QUERY) {
            List<Long> some = missing.subList(from, Math.min(missing.size(), from + NUMBERS_A_QUERY));
            revisions
                    .numbered(some)
                    .forEach(revision ->
                            said.put(revision.number(), read.apply(Objects.requireNonNull(revision.body()))));
        }
        values.putAll(said);
        return said;
    }

    private static Set<TenantId> owners(TenantId tenant) {
        return new LinkedHashSet<>(List.of(Revisions.BUILT_IN, tenant));
    }

    /** Keeps so many; safe for several threads. */
    public static <K, V> Map<K, V> leastRecentlyUsed(int kept) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > kept;
            }
        });
    }
}
