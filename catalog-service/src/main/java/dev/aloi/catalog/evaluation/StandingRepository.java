package dev.aloi.catalog.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class StandingRepository implements PanacheRepositoryBase<StandingEventEntity, Long> {
    boolean isTold(String evaluation, long revision) {
        return count("evaluation = ?1 and revision = ?2", evaluation, revision) > 0;
    }

    List<StandingEventEntity> unannounced(int limit) {
        return find("announcedAt is null", Sort.by("number")).page(0, limit).list();
    }

    void markAnnounced(List<StandingEventEntity> announced, Instant now) {
        update(
                "announcedAt = ?1 where number in ?2",
                now,
                announced.stream().map(event -> event.number).toList());
    }
}
