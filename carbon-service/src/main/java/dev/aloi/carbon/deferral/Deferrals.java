package dev.aloi.carbon.deferral;

import dev.aloi.carbon.database.Database;
import dev.aloi.carbon.database.Database.Parameters;
import dev.aloi.carbon.database.StoredJson;
import dev.aloi.carbon.own.OwnTable;
import dev.aloi.contracts.carbon.WindowChosen;
import dev.aloi.contracts.catalog.Deferral;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluations that may wait, each with the window that was chosen for it. */
@ApplicationScoped
public class Deferrals {
    private static final String ADD = """
            insert into deferral (tenant, evaluation, deferral, home, requested_at) values (?, ?, ?, ?, ?)
            on conflict do nothing""";
    /** Without a window, or not begun and with a forecast that came after the choice. */
    private static final String LOCK_OPEN = """
            select tenant, evaluation, deferral, home, requested_at, chosen from deferral d
            where chosen is null or (starts_at > ? and exists (
                select from own_table o where o.tenant = d.tenant and o.name = ? and o.given_at > d.chosen_at))
            order by tenant, evaluation limit 1 for update skip locked""";

    private static final String CHOOSE = """
            update deferral set chosen = ?, revision = ?, starts_at = ?, chosen_at = ?, published = false
            where tenant = ? and evaluation = ?""";
    private static final String LOOKED = "update deferral set chosen_at = ? where tenant = ? and evaluation = ?";
    private static final String UNPUBLISHED = """
            select chosen, chosen_at from deferral where not published order by tenant, evaluation limit ?""";
    private static final String MARK_PUBLISHED =
            "update deferral set published = true where tenant = ? and evaluation = ? and revision = ?";
    private static final String FIND = """
            select tenant, evaluation, deferral, home, requested_at, chosen from deferral
            where tenant = ? and evaluation = ?""";

    private final Database database;
    private final StoredJson json = new StoredJson();

    Deferrals(Database database) {
        this.database = database;
    }

    /** The first request stands; one that may not wait is left alone. */
    public void add(EvaluationRequested requested) {
        @Nullable Deferral deferral = requested.deferral();
        if (deferral != null) {
            database.update(
                    ADD,
                    Parameters.of(
                            requested.tenant(),
                            requested.evaluation(),
                            json.write(deferral),
                            requested.scenario().region(),
                            requested.requestedAt()));
        }
    }

    /** One for which a window is to be chosen, locked for this transaction. */
    Optional<Deferred> lockOpen(Instant now) {
        return database.find(LOCK_OPEN, Parameters.of(now, OwnTable.GRID_FORECAST.label()), this::deferred);
    }

    void choose(WindowChosen window, Instant now) {
        database.update(
                CHOOSE,
                Parameters.of(
                        json.write(window),
                        window.revision(),
                        window.start(),
                        now,
                        window.tenant(),
                        window.evaluation()));
    }

    /** The newer forecast has no better window. */
    void keepAsItIs(Deferred deferred, Instant now) {
        database.update(LOOKED, Parameters.of(now, deferred.tenant(), deferred.evaluation()));
    }

    List<ToldWindow> unpublished(int max) {
        return database.query(
                UNPUBLISHED,
                Parameters.of(max),
                row -> new ToldWindow(
                        json.read(row.getString("chosen"), WindowChosen.class),
                        row.getObject("chosen_at", OffsetDateTime.class).toInstant()));
    }

    record ToldWindow(WindowChosen window, Instant chosenAt) {}

    @Transactional
    void markPublished(WindowChosen window) {
        database.update(MARK_PUBLISHED, Parameters.of(window.tenant(), window.evaluation(), window.revision()));
    }

    Optional<Deferred> find(TenantId tenant, EvaluationId evaluation) {
        return database.find(FIND, Parameters.of(tenant, evaluation), this::deferred);
    }

    private Deferred deferred(ResultSet row) throws SQLException {
        @Nullable String chosen = row.getString("chosen");
        return new Deferred(
                new TenantId(row.getString("tenant")),
                new EvaluationId(row.getString("evaluation")),
                json.read(row.getString("deferral"), Deferral.class),
                row.getString("home"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                chosen == null ? null : json.read(chosen, WindowChosen.class));
    }
}
