package dev.aloi.carbon.footprint;

import dev.aloi.carbon.database.Database;
import dev.aloi.carbon.database.Database.Parameters;
import dev.aloi.carbon.database.StoredJson;
import dev.aloi.carbon.run.EndedRun;
import dev.aloi.carbon.run.StoredRun;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.carbon.RunFootprintEstimated;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
    private static final String FIND_ALL = """
            select footprint, cost_lines from unnest(?, ?, ?) with ordinality as wanted (tenant, run, revision, place)
            left join footprint using (tenant, run, revision) order by place""";

    private final Database database;
    private final StoredJson json = new StoredJson();

    FootprintRepository(Database database) {
        this.database = database;
    }

    /** A run with what it took. */
    record Accounted(EndedRun run, RunAccount account) {
        int revision() {
            return account.footprint().number();
        }
    }

    /** The first account of a revision stands. */
    void keep(List<Accounted> accounts, Instant estimatedAt) {
        database.batch(ADD, insert -> {
            for (Accounted accounted : accounts) {
                insert.setString(1, accounted.run().tenant().value());
                insert.setString(2, accounted.run().run().value());
                insert.setInt(3, accounted.revision());
                insert.setString(4, json.write(accounted.account().footprint()));
                insert.setString(5, json.write(accounted.account().costLines()));
                insert.setObject(6, estimatedAt.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
        });
        database.batch(SET_REVISION, update -> {
            for (Accounted accounted : accounts) {
                update.setInt(1, accounted.revision());
                update.setString(2, accounted.run().tenant().value());
                update.setString(3, accounted.run().run().value());
                update.setInt(4, accounted.revision());
                update.addBatch();
            }
        });
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

    /** The account of each run by its newest revision, in their order: one question for all. */
    List<Optional<RunAccount>> find(List<StoredRun> runs) {
        return database.query(
                FIND_ALL,
                wanted -> {
                    Connection connection = wanted.getConnection();
                    wanted.setArray(
                            1, texts(connection, runs, run -> run.tenant().value()));
                    wanted.setArray(2, texts(connection, runs, run -> run.run().value()));
                    wanted.setArray(
                            3,
                            connection.createArrayOf(
                                    "int4",
                                    runs.stream().map(StoredRun::revision).toArray()));
                },
                row -> row.getString("footprint") == null ? Optional.empty() : Optional.of(account(row)));
    }

    private static Array texts(Connection connection, List<StoredRun> runs, Function<EndedRun, String> text)
            throws SQLException {
        return connection.createArrayOf(
                "text", runs.stream().map(StoredRun::run).map(text).toArray());
    }

    private RunAccount account(ResultSet row) throws SQLException {
        return new RunAccount(
                json.read(row.getString("footprint"), Footprint.class),
                json.readList(row.getString("cost_lines"), CostLine.class));
    }
}
