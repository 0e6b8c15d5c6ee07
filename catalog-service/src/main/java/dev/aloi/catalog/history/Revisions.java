package dev.aloi.catalog.history;

import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The log of everything that the catalogue has said. Nothing in it changes but whether it is announced. */
@ApplicationScoped
public class Revisions {
    /** The owner of what is built in and visible to all tenants. */
    public static final TenantId BUILT_IN = new TenantId("catalogue");

    private final RevisionRepository revisions;
    private final InstantSource clock;

    Revisions(RevisionRepository revisions, InstantSource clock) {
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Adds a revision of each identity of which something new is said.
     *
     * @param bodies by identity; null: withdrawn
     * @return the identities that have a new revision
     */
    @Transactional
    public Set<String> append(Kind kind, TenantId tenant, Map<String, @Nullable String> bodies) {
        revisions.awaitTurn();
        return new TreeSet<>(revisions.append(kind, tenant, bodies, clock.instant()));
    }

    /** How far the log of these tenants has come. */
    @Transactional
    public Mark newest(Kind kind, Collection<TenantId> tenants) {
        return revisions.newest(kind, tenants);
    }

    /** What held at a moment. */
    @Transactional
    public List<Head> heads(Kind kind, Collection<TenantId> tenants, Instant at) {
        return revisions.heads(kind, tenants, at);
    }

    @Transactional
    public List<Revision> numbered(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : revisions.numbered(numbers).stream().map(Revisions::revision).toList();
    }

    /** From the first revision to the newest. */
    @Transactional
    public List<Revision> history(Kind kind, TenantId tenant, String id) {
        return revisions.history(kind, tenant, id).stream()
                .map(Revisions::revision)
                .toList();
    }

    @Transactional
    public List<Revision> unannounced(Kind kind, int limit) {
        return revisions.unannounced(kind, limit).stream()
                .map(Revisions::revision)
                .toList();
    }

    @Transactional
    public void markAnnounced(List<Revision> announced) {
        revisions.markAnnounced(announced.stream().map(Revision::number).toList(), clock.instant());
    }

    private static Revision revision(RevisionEntity entity) {
        return new Revision(
                entity.number,
                new TenantId(entity.tenant),
                entity.id,
                entity.revision,
                entity.body,
                entity.publishedAt);
    }
}
