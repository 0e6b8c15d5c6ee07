package dev.aloi.catalog.evaluation;

import dev.aloi.contracts.scoring.EvaluationState;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EvaluationRepository implements PanacheRepositoryBase<EvaluationEntity, String> {
    Optional<EvaluationEntity> find(String tenant, String id) {
        return find("tenant = ?1 and id = ?2", tenant, id).firstResultOptional();
    }

    PanacheQuery<EvaluationEntity> newestFirst(String tenant) {
        return find("tenant", Sort.descending("number"), tenant);
    }

    List<EvaluationEntity> unannounced(int limit) {
        return find("announcedAt is null", Sort.by("number")).page(0, limit).list();
    }

    /** Cancelled ones whose request is announced, so that nobody hears of the end before the beginning. */
    List<EvaluationEntity> unannouncedCancellations(int limit) {
        return find(
                        "cancelledAt is not null and cancellationAnnouncedAt is null and announcedAt is not null",
                        Sort.by("number"))
                .page(0, limit)
                .list();
    }

    /** The oldest evaluations with batches that are not announced, their requests being so; without those whose time has not come. */
    List<EvaluationEntity> withUnannouncedBatches(int limit, Instant now) {
        return find("""
                from EvaluationEntity e where e.announcedAt is not null
                and (e.startsAt is null or e.startsAt <= ?1 or e.cancelledAt is not null)
                and exists (select 1 from BatchEntity b where b.evaluation = e.id and b.announcedAt is null)
                order by e.number
                """, now).page(0, limit).list();
    }

    /** The newest of each line, of a tenant or, null, of all. */
    List<EvaluationEntity> standing(@Nullable String tenant) {
        return tenant == null ? list("standing = true") : list("standing = true and tenant = ?1", tenant);
    }

    /** Those of its line, the newest first. */
    List<EvaluationEntity> line(EvaluationEntity evaluation) {
        return list("tenant = ?1 and line = ?2", Sort.descending("number"), evaluation.tenant, evaluation.line);
    }

    /** The newest of its line that has been ranked. */
    Optional<EvaluationEntity> rankedBefore(EvaluationEntity evaluation) {
        return find(
                        "tenant = ?1 and line = ?2 and winner is not null and id <> ?3",
                        Sort.descending("number"),
                        evaluation.tenant,
                        evaluation.line,
                        evaluation.id)
                .firstResultOptional();
    }

    /** False where another one has taken its place before. */
    boolean giveWay(EvaluationEntity evaluation) {
        return update("standing = false where id = ?1 and standing = true", evaluation.id) == 1;
    }

    /** By a statement of its own, since relays write to the same row; who asks for the evaluation next reads it anew. */
    void keepLead(EvaluationEntity evaluation, Lead lead) {
        update("winner = ?1, winnerPBest = ?2 where id = ?3", lead.candidate(), lead.pBest(), evaluation.id);
        getEntityManager().detach(evaluation);
    }

    void addAnnounced(EvaluationEntity evaluation, int calls) {
        update("announcedCalls = announcedCalls + ?1 where id = ?2", calls, evaluation.id);
    }

    void markAnnounced(EvaluationEntity evaluation, Instant now) {
        update("announcedAt = ?1 where id = ?2", now, evaluation.id);
    }

    /** The latest alone: why it does not follow what it is about today. */
    void keepRefusal(EvaluationEntity evaluation, String cause, String reason, Instant now) {
        update(
                "refusalCause = ?1, refusalReason = ?2, refusedAt = ?3 where id = ?4",
                cause,
                reason,
                now,
                evaluation.id);
    }

    void markCancellationAnnounced(EvaluationEntity evaluation, Instant now) {
        update("cancellationAnnouncedAt = ?1 where id = ?2", now, evaluation.id);
    }

    /** True where it was running. */
    boolean cancel(String tenant, String id, Instant now) {
        return update(
                        "cancelledAt = ?1, state = ?2 where tenant = ?3 and id = ?4 and state = ?5",
                        now,
                        EvaluationState.CANCELLED,
                        tenant,
                        id,
                        EvaluationState.RUNNING)
                == 1;
    }

    /** Takes a newer window's word, and no later start than the latest; what has begun goes on. */
    void await(String tenant, String id, int revision, Instant start, Instant now) {
        update("""
                windowRevision = ?1, startsAt = case when ?2 < latestStart then ?2 else latestStart end
                where tenant = ?3 and id = ?4 and windowRevision < ?1 and startsAt > ?5
                """, revision, start, tenant, id, now);
    }

    /** Takes a newer ranking's word, and says whether it was; what was cancelled stays cancelled. */
    boolean progress(String tenant, String id, Progress progress) {
        return update(
                        """
                revision = ?1, completed = ?2, failures = ?3, reused = ?7,
                state = case when cancelledAt is not null then state else ?4 end
                where tenant = ?5 and id = ?6 and revision < ?1
                """,
                        progress.revision(),
                        progress.completed(),
                        progress.failures(),
                        progress.state(),
                        tenant,
                        id,
                        progress.reused())
                == 1;
    }

    /** @param failures by category, as JSON */
    record Progress(long revision, EvaluationState state, int completed, String failures, int reused) {}
}
