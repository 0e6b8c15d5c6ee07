package dev.aloi.catalog.history;

import dev.aloi.contracts.id.TenantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<RevisionEntity, Long> {
    /** Any number that no other advisory lock of this database has. */
    private static final long TURN = 6_001;

    /** Until the transaction ends nobody else appends, so that numbers and times grow in the order of commits. */
    void awaitTurn() {
        getSession()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(:turn)) as turn", Integer.class)
                .setParameter("turn", TURN)
                .getSingleResult();
    }

    /** Adds what says something new; gives the identities of which it does. */
    List<String> append(Kind kind, TenantId tenant, Map<String, @Nullable String> bodies, Instant now) {
        return getSession()
                .createNativeQuery("""
                        insert into revision (kind, tenant, id, revision, body, published_at)
                        select :kind, :tenant, said.id, coalesce(known.revision, 0) + 1, said.body,
                               greatest(cast(:now as timestamptz),
                                        (select max(published_at) + interval '1 microsecond' from revision))
                        from unnest(cast(:ids as text[]), cast(:bodies as text[])) as said (id, body)
                        left join lateral (select revision, body from revision
                                           where kind = :kind and tenant = :tenant and id = said.id
                                           order by revision desc limit 1) as known on true
                        where known.body is distinct from said.body
                        returning id
                        """, String.class)
                .setParameter("kind", kind.name())
                .setParameter("tenant", tenant.value())
                .setParameter("ids", bodies.keySet().toArray(String[]::new), String[].class)
                .setParameter("bodies", bodies.values().toArray(String[]::new), String[].class)
                .setParameter("now", now)
                .getResultList();
    }

    Mark newest(Kind kind, Collection<TenantId> tenants) {
        return find("kind = ?1 and tenant in ?2", Sort.descending("number"), kind, names(tenants))
                .project(Mark.class)
                .firstResultOptional()
                .orElse(Mark.BEFORE_ALL);
    }

    /** What held at a moment, in the order of commits; a withdrawn identity has no head. */
    List<Head> heads(Kind kind, Collection<TenantId> tenants, Instant at) {
        return getSession()
                .createNativeQuery("""
                        select number, tenant, id from (
                            select distinct on (tenant, id) number, tenant, id, body is null as withdrawn
                            from revision
                            where kind = :kind and tenant in (:tenants) and published_at <= :at
                            order by tenant, id, revision desc) as newest
                        where not withdrawn order by number
                        """, Tuple.class)
                .setParameter("kind", kind.name())
                .setParameter("tenants", names(tenants))
                .setParameter("at", at)
                .getResultList()
                .stream()
                .map(row -> new Head(
                        row.get("number", Long.class),
                        new TenantId(row.get("tenant", String.class)),
                        row.get("id", String.class)))
                .toList();
    }

    List<RevisionEntity> numbered(Collection<Long> numbers) {
        return list("number in ?1", numbers);
    }

    List<RevisionEntity> history(Kind kind, TenantId tenant, String id) {
        return list("kind = ?1 and tenant = ?2 and id = ?3", Sort.by("revision"), kind, tenant.value(), id);
    }

    List<RevisionEntity> unannounced(Kind kind, int limit) {
        return find("kind = ?1 and announcedAt is null", Sort.by("number"), kind)
                .page(0, limit)
                .list();
    }

    void markAnnounced(Collection<Long> numbers, Instant now) {
        update("announcedAt = ?1 where number in ?2", now, numbers);
    }

    private static List<String> names(Collection<TenantId> tenants) {
        return tenants.stream().map(TenantId::value).toList();
    }
}
