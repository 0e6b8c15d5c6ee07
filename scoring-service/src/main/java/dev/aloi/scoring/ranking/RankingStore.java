package dev.aloi.scoring.ranking;

import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.scoring.database.Database;
import dev.aloi.scoring.trial.EvaluationKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rankings as they stand, and what they are made from. */
@ApplicationScoped
class RankingStore {
    private final Database database;

    RankingStore(Database database) {
        this.database = database;
    }

    /** Evaluations with something left to compute or to tell. */
    List<EvaluationKey> open() {
        return database.query(
                """
                select tenant, evaluation from evaluation where not settled or told < revision
                order by tenant, evaluation""",
                row -> new EvaluationKey(
                        new TenantId(row.getString("tenant")), new EvaluationId(row.getString("evaluation"))));
    }

    /** Empty where another instance is at it. */
    Optional<Standing> lock(EvaluationKey key) {
        return database.find(
                """
                select ranking, revision, told, told_at, settled,
                    exists (select from cancellation c where c.tenant = e.tenant and c.evaluation = e.evaluation)
                        as cancelled,
                    (select max(r.revision) from revision r
                        where r.tenant = e.tenant and r.evaluation = e.evaluation) as before
                from evaluation e where tenant = ? and evaluation = ?
                for update of e skip locked""",
                RankingStore::standing,
                key.tenant().value(),
                key.evaluation().value());
    }

    /** Waits for whoever is at it; false where there is no such evaluation. */
    boolean await(EvaluationKey key) {
        return database.find(
                        "select 1 from evaluation where tenant = ? and evaluation = ? for update",
                        row -> row.getInt(1),
                        key.tenant().value(),
                        key.evaluation().value())
                .isPresent();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        OffsetDateTime toldAt = row.getObject("told_at", OffsetDateTime.class);
        return new Standing(
                row.getString("ranking"),
                row.getLong("revision"),
                row.getLong("told"),
                toldAt == null ? null : toldAt.toInstant(),
                row.getBoolean("settled"),
                row.getBoolean("cancelled"),
                row.getObject("before", Long.class));
    }

    Optional<String> ranking(EvaluationKey key) {
        return database.find(
                "select ranking from evaluation where tenant = ? and evaluation = ? and ranking is not null",
                row -> row.getString("ranking"),
                key.tenant().value(),
                key.evaluation().value());
    }

    Place place(EvaluationKey key) {
        return database.find(
                        "select revision, settled from evaluation where tenant = ? and evaluation = ?",
                        row -> new Place(row.getLong("revision"), row.getBoolean("settled")),
                        key.tenant().value(),
                        key.evaluation().value())
                .orElseThrow();
    }

    /** @param settled whether the ranking holds everything that there is */
    record Place(long revision, boolean settled) {}

    /** One of those that held everything when they were made. */
    Optional<String> ranking(EvaluationKey key, long revision) {
        return database.find(
                "select ranking from revision where tenant = ? and evaluation = ? and revision = ?",
                row -> row.getString("ranking"),
                key.tenant().value(),
                key.evaluation().value(),
                revision);
    }

    /** Newest first: each revision with what of it is new. */
    List<Kept> revisions(EvaluationKey key) {
        return database.query(
                "select revision, change from revision where tenant = ? and evaluation = ? order by revision desc",
                row -> new Kept(row.getLong("revision"), row.getString("change")),
                key.tenant().value(),
                key.evaluation().value());
    }

    /** @param change as JSON */
    record Kept(long revision, String change) {}

    void keep(EvaluationKey key, long revision, String ranking, String change) {
        database.update("""
                insert into revision (tenant, evaluation, revision, ranking, change) values (?, ?, ?, ?, ?)
                on conflict do nothing""", key.tenant().value(), key.evaluation().value(), revision, ranking, change);
    }

    void save(EvaluationKey key, String ranking, long revision, boolean settled) {
        database.update(
                "update evaluation set ranking = ?, revision = ?, settled = ? where tenant = ? and evaluation = ?",
                ranking,
                revision,
                settled,
                key.tenant().value(),
                key.evaluation().value());
    }

    void setTold(EvaluationKey key, long revision, Instant at) {
        database.update(
                "update evaluation set told = ?, told_at = ? where tenant = ? and evaluation = ?",
                revision,
                at,
                key.tenant().value(),
                key.evaluation().value());
    }

    Map<RunId, TrialCounts> counts(EvaluationRequested request) {
        Map<RunId, TrialCounts> counts = new LinkedHashMap<>();
        request.candidates()
                .forEach(candidate -> counts.put(
                        candidate.run(),
                        new TrialCounts(request.trialsPerRun(), 0, new EnumMap<>(FailureCategory.class))));
        database.query(
                        """
                        select run, outcome, trials from run join run_count using (tenant, run)
                        where tenant = ? and evaluation = ?""",
                        Counted::read,
                        request.tenant().value(),
                        request.evaluation().value())
                .forEach(counted -> counts.computeIfPresent(counted.run(), (_, before) -> counted.addTo(before)));
        return counts;
    }

    private record Counted(RunId run, String outcome, int trials) {
        static Counted read(ResultSet row) throws SQLException {
            return new Counted(new RunId(row.getString("run")), row.getString("outcome"), row.getInt("trials"));
        }

        TrialCounts addTo(TrialCounts counts) {
            if (outcome.equals("COMPLETED")) {
                return new TrialCounts(counts.expected(), trials, counts.failures(), counts.reused());
            }
            if (outcome.equals("REUSED")) {
                return counts.withReused(trials);
            }
            counts.failures().put(FailureCategory.valueOf(outcome), trials);
            return counts;
        }
    }
}
