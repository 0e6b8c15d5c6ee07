package dev.aloi.carbon.run;

import dev.aloi.carbon.database.Database;
import dev.aloi.carbon.database.Database.Parameters;
import dev.aloi.carbon.database.StoredJson;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.EndpointId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Runs: what is planned, and how far they are. Plain SQL: every statement is one that an ORM would hide. */
@ApplicationScoped
public class RunRepository {
    private static final String PLAN = """
            insert into run (tenant, run, evaluation, expected, plan, model, endpoint) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant, run) do update
            set evaluation = excluded.evaluation, expected = excluded.expected, plan = excluded.plan,
                model = excluded.model, endpoint = excluded.endpoint
            where run.expected is null""";
    private static final String LOCK_ENDED = """
            select tenant, evaluation, run, plan from run where revision = 0 and ended = expected
            order by tenant, run limit 1 for update skip locked""";
    private static final String LOCK_CHANGED = """
            select tenant, evaluation, run, plan, revision, changed, repriced, used from run
            where (changed is not null or repriced) and revision > 0
            order by tenant, run limit ? for update skip locked""";
    private static final String MARK_CHANGED = """
            update run set changed = case when changed is null then ? else changed || '; ' || ? end
            where tenant = ? and expected is not null""";
    private static final String MARK_TIMED = """
            update run set changed = case when changed is null then ? else changed || '; ' || ? end
            where first_completed < ? and last_completed >= ?""";
    private static final String KEEP_USE =
            "update run set used = ?, first_completed = ?, last_completed = ? where tenant = ? and run = ?";
    private static final String ESTIMATED = """
            select tenant, evaluation, run, plan, revision, used from run
            where tenant = ? and evaluation = ? and revision > 0 order by length(run), run""";
    private static final String IN_PERIOD = """
            select tenant, evaluation, run, plan, revision, used, last_completed from run
            where tenant = ? and last_completed >= ? and last_completed < ? and revision > 0
            order by last_completed, run""";
    private static final String NEWEST_BY = """
            select tenant, evaluation, run, plan, revision, used from run
            where tenant = ? and revision > 0 and last_completed is not null
            and cast(plan as jsonb) #> '{candidate,engine}' = cast(? as jsonb)
            order by last_completed desc, run limit 1""";
    private static final String FIND = "select ended, expected, revision from run where tenant = ? and run = ?";

    private final Database database;
    private final Event<RunsChanged> changes;
    private final StoredJson json = new StoredJson();

    RunRepository(Database database, Event<RunsChanged> changes) {
        this.database = database;
        this.changes = changes;
    }

    /** The first plan of a run stands: what is evaluated is frozen. */
    @Transactional
    public void plan(List<EvaluationRequested> evaluations) {
        database.batch(PLAN, insert -> {
            for (EvaluationRequested evaluation : evaluations) {
                for (Candidate candidate : evaluation.candidates()) {
                    insert.setString(1, evaluation.tenant().value());
                    insert.setString(2, candidate.run().value());
                    insert.setString(3, evaluation.evaluation().value());
                    insert.setInt(4, evaluation.trialsPerRun());
                    insert.setString(5, json.write(RunPlan.of(candidate, evaluation)));
                    insert.setString(
                            6,
                            candidate.model() == null ? null : candidate.model().value());
                    insert.setString(
                            7,
                            candidate.endpoint() == null
                                    ? null
                                    : candidate.endpoint().value());
                    insert.addBatch();
                }
            }
        });
    }

    /** One at a time, locked for this transaction; runs that another instance has locked are left to it. */
    public Optional<EndedRun> lockEnded() {
        return database.find(LOCK_ENDED, Parameters.of(), this::ended);
    }

    /** So many at most, locked for this transaction: ended and estimated before a price or another fact changed. */
    public List<ChangedRun> lockChanged(int max) {
        return database.query(
                LOCK_CHANGED,
                Parameters.of(max),
                row -> new ChangedRun(stored(row), row.getString("changed"), row.getBoolean("repriced")));
    }

    /** The runs of an evaluation that have been estimated, in the order of their names. */
    public List<StoredRun> estimated(TenantId tenant, EvaluationId evaluation) {
        return database.query(ESTIMATED, Parameters.of(tenant, evaluation), this::stored);
    }

    /** The tenant's run of this engine, with these very settings, that was completed last. */
    public Optional<StoredRun> newestBy(TenantId tenant, Engine engine) {
        return database.find(NEWEST_BY, Parameters.of(tenant.value(), json.write(engine)), this::stored);
    }

    /** The tenant's runs of which the last trial was completed in that time. */
    public List<TimedRun> completedBetween(TenantId tenant, Instant from, Instant until) {
        return database.query(
                IN_PERIOD,
                Parameters.of(tenant, from, until),
                row -> new TimedRun(
                        stored(row),
                        row.getObject("last_completed", OffsetDateTime.class).toInstant()));
    }

    private StoredRun stored(ResultSet row) throws SQLException {
        return new StoredRun(ended(row), row.getInt("revision"), row.getBytes("used"));
    }

    /** Runs that go on are marked too: they are weighed by the facts of their request first, then anew. */
    public void markRepriced(TenantId tenant, ModelId model, EndpointId endpoint) {
        database.update(
                "update run set repriced = true where tenant = ? and model = ? and endpoint = ?",
                Parameters.of(tenant, model.value(), endpoint.value()));
        changes.fire(new RunsChanged());
    }

    public void markRepriced(EndedRun run) {
        database.update(
                "update run set repriced = true where tenant = ? and run = ?", Parameters.of(run.tenant(), run.run()));
    }

    public void markChanged(TenantId tenant, ModelId model, String cause) {
        database.update(MARK_CHANGED + " and model = ?", Parameters.of(cause, cause, tenant, model.value()));
        changes.fire(new RunsChanged());
    }

    /** Every run of the tenant. */
    public void markChanged(TenantId tenant, String cause) {
        database.update(MARK_CHANGED, Parameters.of(cause, cause, tenant));
        changes.fire(new RunsChanged());
    }

    /** Of all tenants the runs with trials in that time. */
    public void markCompletedBetween(Instant from, Instant until, String cause) {
        database.update(MARK_TIMED, Parameters.of(cause, cause, until, from));
        changes.fire(new RunsChanged());
    }

    public void markWeighed(List<ChangedRun> weighed) {
        database.batch("update run set changed = null, repriced = false where tenant = ? and run = ?", update -> {
            for (ChangedRun run : weighed) {
                update.setString(1, run.run().tenant().value());
                update.setString(2, run.run().run().value());
                update.addBatch();
            }
        });
    }

    /** Keeps in one piece what the run's trials used up: weighing it anew reads no trial. */
    public void keepUse(EndedRun run, RunUse use) {
        List<Instant> times = use.completed().stream()
                .map(TrialUse::completedAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        database.update(
                KEEP_USE,
                Parameters.of(
                        StoredUse.write(use),
                        times.isEmpty() ? null : times.getFirst(),
                        times.isEmpty() ? null : times.getLast(),
                        run.tenant(),
                        run.run()));
    }

    public Optional<RunProgress> find(TenantId tenant, RunId run) {
        return database.find(
                FIND,
                Parameters.of(tenant, run),
                row -> new RunProgress(
                        row.getInt("ended"), row.getObject("expected", Integer.class), row.getInt("revision")));
    }

    private EndedRun ended(ResultSet row) throws SQLException {
        return new EndedRun(
                new TenantId(row.getString("tenant")),
                new EvaluationId(row.getString("evaluation")),
                new RunId(row.getString("run")),
                json.read(row.getString("plan"), RunPlan.class));
    }
}
