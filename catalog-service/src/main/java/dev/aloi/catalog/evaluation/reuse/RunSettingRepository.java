package dev.aloi.catalog.evaluation.reuse;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class RunSettingRepository implements PanacheRepositoryBase<RunSettingEntity, RunKey> {
    private static final Sort NEWEST_FIRST = Sort.descending("requestedAt").and("run");

    /** Ended runs of the same setting, the newest first. */
    List<RunSettingEntity> ended(String tenant, String setting, Instant since, int most) {
        return find(
                        "tenant = ?1 and setting = ?2 and requestedAt >= ?3 and reusable is not null",
                        NEWEST_FIRST,
                        tenant,
                        setting,
                        since)
                .page(0, most)
                .list();
    }

    /** Ended runs that called the endpoint, with whatever setting, the newest first. */
    List<RunSettingEntity> called(String tenant, String endpoint, int most) {
        return find("tenant = ?1 and endpoint = ?2 and reusable is not null", NEWEST_FIRST, tenant, endpoint)
                .page(0, most)
                .list();
    }

    /** The first word stands: metrics that are added later change no completion. */
    void setReusable(String tenant, String run, String reusable) {
        update("reusable = ?1 where tenant = ?2 and run = ?3 and reusable is null", reusable, tenant, run);
    }
}
