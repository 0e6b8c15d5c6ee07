package dev.aloi.catalog.licence;

import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.id.TenantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class LicenceRepository implements PanacheRepositoryBase<LicenceEntity, LicenceKey> {
    /** Inserts or changes; a licence that says the same as before is left alone and not announced again. */
    void put(TenantId tenant, Licence licence, Instant now) {
        getSession()
                .createNativeMutationQuery("""
                        insert into licence (tenant, id, name, commercial, body, revision, published_at)
                        values (:tenant, :id, :name, :commercial, :body, 1, :now)
                        on conflict (tenant, id) do update set
                          name = excluded.name, commercial = excluded.commercial, body = excluded.body,
                          revision = licence.revision + 1, published_at = excluded.published_at, announced_at = null
                        where licence.body <> excluded.body
                        """)
                .setParameter("tenant", tenant.value())
                .setParameter("id", licence.id().value())
                .setParameter("name", licence.name())
                .setParameter("commercial", licence.commercial().name())
                .setParameter("body", StoredJson.write(licence))
                .setParameter("now", now)
                .executeUpdate();
    }

    List<LicenceEntity> unannounced(int limit) {
        return find("announcedAt is null", Sort.by("publishedAt", "id"))
                .page(0, limit)
                .list();
    }

    /** Not where it has been changed meanwhile. */
    void markAnnounced(LicenceEntity licence, Instant now) {
        update(
                "announcedAt = ?1 where tenant = ?2 and id = ?3 and revision = ?4",
                now,
                licence.tenant,
                licence.id,
                licence.revision);
    }
}
