package dev.aloi.carbon.footprint;

import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.carbon.RunFootprintEstimated;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs: what is planned, how far they are, and their footprints. Plain SQL: every statement is one that an ORM would hide. */
@ApplicationScoped
class RunRepository {
    private static final String PLAN = """
            insert into run (tenant, run, evaluation, expected, plan) values (?, ?, ?, ?, ?)
            on conflict (tenant, run) do update
            set evaluation = excluded.evaluation, expected = excluded.expected, plan = excluded.plan
            where run.expected is null""";
    private static final String LOCK_ENDED = """
            select tenant, evaluation, run, plan from run where footprint is null and ended = expected
            order by tenant, run limit 1 for update skip locked""";
    private static final String KEEP =
            "update run set footprint = ?, estimated_at = ? where tenant = ? and run = ? and footprint is null";
    private static final String UNPUBLISHED = """
            select tenant, evaluation, run, footprint, estimated_at from run where footprint is not null and not published
            order by tenant, run limit ?""";
    private static final String MARK_PUBLISHED = "update run set published = true where tenant = ? and run = ?";
    private static final String FIND = "select ended, expected, footprint from run where tenant = ? and run = ?";

    private final Database database;
    private final StoredJson json = new StoredJson();

    RunRepository(Database database) {
        this.database = database;
    }

    /** The first plan of a run stands: what is evaluated is frozen. */
    @Transactional
    void plan(List<EvaluationRequested> evaluations) {
        database.batch(PLAN, insert -> {
            for (EvaluationRequested evaluation : evaluations) {
                for (Candidate candidate : evaluation.candidates()) {
                    insert.setString(1, evaluation.tenant().value());
                    insert.setString(2, candidate.run().value());
                    insert.setString(3, evaluation.evaluation().value());
                    insert.setInt(4, evaluation.trialsPerRun());
                    insert.setString(5, json.write(RunPlan.of(candidate, evaluation.scenario())));
                    insert.addBatch();
                }
            }
        });
    }

    /** One at a time, locked for this transaction; runs that another instance has locked are left to it. */
    Optional<EndedRun> lockEnded() {
        return database
                .query(
                        LOCK_ENDED,
                        _ -> {},
                        row -> new EndedRun(
                                tenant(row),
                                new EvaluationId(row.getString("evaluation")),
                                run(row),
                                json.read(row.getString("plan"), RunPlan.class)))
                .stream()
                .findFirst();
    }

    /** The first footprint of a run stands. */
    void keep(RunFootprintEstimated event, Instant estimatedAt) {
        database.update(KEEP, update -> {
            update.setString(1, json.write(event.footprint()));
            update.setObject(2, OffsetDateTime.ofInstant(estimatedAt, ZoneOffset.UTC));
            update.setString(3, event.tenant().value());
            update.setString(4, event.run().value());
        });
    }

    List<EstimatedRun> unpublished(int max) {
        return database.query(UNPUBLISHED, query -> query.setInt(1, max), row -> {
            Footprint footprint = json.read(row.getString("footprint"), Footprint.class);
            return new EstimatedRun(
                    new RunFootprintEstimated(
                            tenant(row), new EvaluationId(row.getString("evaluation")), run(row), footprint),
                    row.getObject("estimated_at", OffsetDateTime.class).toInstant());
        });
    }

    @Transactional
    void markPublished(RunFootprintEstimated event) {
        database.update(MARK_PUBLISHED, update -> {
            update.setString(1, event.tenant().value());
            update.setString(2, event.run().value());
        });
    }

    Optional<RunProgress> find(TenantId tenant, RunId run) {
        return database
                .query(
                        FIND,
                        query -> {
                            query.setString(1, tenant.value());
                            query.setString(2, run.value());
                        },
                        this::progress)
                .stream()
                .findFirst();
    }

    private RunProgress progress(ResultSet row) throws SQLException {
        @Nullable String footprint = row.getString("footprint");
        return new RunProgress(
                row.getInt("ended"),
                row.getObject("expected", Integer.class),
                footprint == null ? null : json.read(footprint, Footprint.class));
    }

    private static TenantId tenant(ResultSet row) throws SQLException {
        return new TenantId(row.getString("tenant"));
    }

    private static RunId run(ResultSet row) throws SQLException {
        return new RunId(row.getString("run"));
    }
}
