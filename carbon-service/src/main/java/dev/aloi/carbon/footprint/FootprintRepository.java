package dev.aloi.carbon.footprint;

import dev.aloi.carbon.database.Database;
import dev.aloi.carbon.database.Database.Parameters;
import dev.aloi.carbon.database.StoredJson;
import dev.aloi.carbon.run.EndedRun;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.carbon.RunFootprintEstimated;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The footprints of runs, revision by revision: none is ever changed, and each is its own outbox. */
@ApplicationScoped
class FootprintRepository {
    private static final String ADD = """
            insert into footprint (tenant, run, revision, footprint, cost_lines, estimated_at) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing""";
    private static final String SET_REVISION =
            "update run set revision = ? where tenant = ? and run = ? and revision < ?";
    private static final String UNPUBLISHED = """
            select tenant, evaluation, run, f.revision, footprint, cost_lines, estimated_at
            from footprint f join run using (tenant, run) where not published order by tenant, run, f.revision limit ?""";
    private static final String MARK_PUBLISHED =
            "update footprint set published = true where tenant = ? and run = ? and revision = ?";
    private static final String FIND =
            "select footprint, cost_lines from footprint where tenant = ? and run = ? and revision = ?";

    private final Database database;
    private final StoredJson json = new StoredJson();

    FootprintRepository(Database database) {
        this.database = database;
    }

    /** The first account of a revision stands. */
    void keep(EndedRun run, RunAccount account, Instant estimatedAt) {
        int revision = account.footprint().number();
        database.update(
                ADD,
                Parameters.of(
                        run.tenant(),
                        run.run(),
                        revision,
                        json.write(account.footprint()),
                        json.write(account.costLines()),
                        estimatedAt));
        database.update(SET_REVISION, Parameters.of(revision, run.tenant(), run.run(), revision));
    }

    List<EstimatedRun> unpublished(int max) {
        return database.query(
                UNPUBLISHED,
                Parameters.of(max),
                row -> new EstimatedRun(
                        new RunFootprintEstimated(
                                new TenantId(row.getString("tenant")),
                                new EvaluationId(row.getString("evaluation")),
                                new RunId(row.getString("run")),
                                account(row).footprint()),
                        row.getObject("estimated_at", OffsetDateTime.class).toInstant()));
    }

    @Transactional
    void markPublished(List<EstimatedRun> told) {
        database.batch(MARK_PUBLISHED, update -> {
            for (EstimatedRun run : told) {
                update.setString(1, run.event().tenant().value());
                update.setString(2, run.event().run().value());
                update.setInt(3, run.event().footprint().number());
                update.addBatch();
            }
        });
    }

    Optional<RunAccount> find(TenantId tenant, RunId run, int revision) {
        return database.find(FIND, Parameters.of(tenant, run, revision), this::account);
    }

    private RunAccount account(ResultSet row) throws SQLException {
        return new RunAccount(
                json.read(row.getString("footprint"), Footprint.class),
                json.readList(row.getString("cost_lines"), CostLine.class));
    }
}
