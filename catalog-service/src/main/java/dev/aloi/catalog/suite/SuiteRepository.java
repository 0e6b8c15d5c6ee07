package dev.aloi.catalog.suite;

import dev.aloi.contracts.catalog.HeldOutPart;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class SuiteRepository implements PanacheRepositoryBase<SuiteEntity, SuiteKey> {
    /** False where the version is there already; waits for whoever is just writing it. */
    boolean insertIfNew(SuiteEntity suite) {
        return getSession()
                        .createNativeMutationQuery("""
                            insert into suite (tenant, version, name, digest, samples, splits, self_hosted_only, published_at, announced_samples)
                            values (:tenant, :version, :name, :digest, :samples, :splits, :selfHostedOnly, :publishedAt, 0)
                            on conflict do nothing
                            """)
                        .setParameter("tenant", suite.tenant)
                        .setParameter("version", suite.version)
                        .setParameter("name", suite.name)
                        .setParameter("digest", suite.digest)
                        .setParameter("samples", suite.samples)
                        .setParameter("splits", suite.splits)
                        .setParameter("selfHostedOnly", suite.selfHostedOnly)
                        .setParameter("publishedAt", suite.publishedAt)
                        .executeUpdate()
                == 1;
    }

    void mark(String tenant, String version, SuiteView.Part part, String dividedFrom) {
        update(
                "part = ?1, dividedFrom = ?2 where tenant = ?3 and version = ?4 and part is null",
                part,
                dividedFrom,
                tenant,
                version);
    }

    void seal(String tenant, List<String> versions, Instant now) {
        update(
                "sealedAt = ?1, announcedAt = null where tenant = ?2 and version in ?3 and sealedAt is null",
                now,
                tenant,
                versions);
    }

    void keepPart(String tenant, String divided, HeldOutPart part) {
        update(
                "heldOutPart = ?1, heldOutSamples = ?2 where tenant = ?3 and version = ?4",
                part.suite().value(),
                part.samples(),
                tenant,
                divided);
    }

    int unseal(String tenant, List<String> versions, Instant now) {
        return update(
                "unsealedAt = ?1, announcedAt = null where tenant = ?2 and version in ?3 and sealedAt is not null"
                        + " and unsealedAt is null",
                now,
                tenant,
                versions);
    }

    List<SuiteEntity> unannounced(int limit) {
        return find("announcedAt is null", Sort.by("publishedAt", "version"))
                .page(0, limit)
                .list();
    }

    void markSamplesAnnounced(SuiteEntity suite, int announcedSamples) {
        update(
                "announcedSamples = ?1 where tenant = ?2 and version = ?3",
                announcedSamples,
                suite.tenant,
                suite.version);
    }

    void markAnnounced(SuiteEntity suite, Instant now) {
        update("announcedAt = ?1 where tenant = ?2 and version = ?3", now, suite.tenant, suite.version);
    }
}
