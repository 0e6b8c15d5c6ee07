package dev.aloi.catalog.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class BatchRepository implements PanacheRepositoryBase<BatchEntity, BatchKey> {
    List<BatchEntity> unannounced(String evaluation, List<Integer> candidates, int limit) {
        return find(
                        "evaluation = ?1 and announcedAt is null and candidate in ?2",
                        Sort.by("number"),
                        evaluation,
                        candidates)
                .page(0, limit)
                .list();
    }

    void markAnnounced(List<BatchEntity> batches, Instant now) {
        update(
                "announcedAt = ?1 where evaluation = ?2 and number in ?3",
                now,
                batches.getFirst().evaluation,
                batches.stream().map(batch -> batch.number).toList());
    }
}
