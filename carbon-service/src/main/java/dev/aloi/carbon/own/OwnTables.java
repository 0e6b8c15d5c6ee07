package dev.aloi.carbon.own;

import dev.aloi.carbon.database.Database;
import dev.aloi.carbon.database.Database.Parameters;
import dev.aloi.carbon.facts.FactTable;
import dev.aloi.carbon.run.RunRepository;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The tables that tenants have given. Giving one has every run of the tenant weighed anew. */
@ApplicationScoped
public class OwnTables {
    private static final String PUT = """
            insert into own_table (tenant, name, body, source, given_at) values (?, ?, ?, ?, ?)
            on conflict (tenant, name) do update
            set body = excluded.body, source = excluded.source, given_at = excluded.given_at
            where (own_table.body, own_table.source) is distinct from (excluded.body, excluded.source)""";
    private static final String REMOVE = "delete from own_table where tenant = ? and name = ?";
    private static final String OF =
            "select name, body, source, given_at from own_table where tenant = ? order by name";

    private final Database database;
    private final RunRepository runs;
    private final InstantSource clock;

    OwnTables(Database database, RunRepository runs, InstantSource clock) {
        this.database = database;
        this.runs = runs;
        this.clock = clock;
    }

    /** A table as it was given. */
    public record Given(OwnTable table, FactTable rows, String body, String source, Instant givenAt) {}

    @Transactional
    void put(TenantId tenant, OwnTable table, String body, String source) {
        TableRules.check(table, body);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (database.update(PUT, Parameters.of(tenant, table.label(), body, source, now)) > 0) {
            runs.markChanged(tenant, table.label() + ": " + source);
        }
    }

    /** False where there is none. */
    @Transactional
    boolean remove(TenantId tenant, OwnTable table) {
        boolean was = database.update(REMOVE, Parameters.of(tenant, table.label())) > 0;
        if (was) {
            runs.markChanged(tenant, table.label() + ": as shipped again");
        }
        return was;
    }

    public List<Given> of(TenantId tenant) {
        return database.query(OF, Parameters.of(tenant), OwnTables::given);
    }

    public TenantFacts facts(TenantId tenant) {
        return new TenantFacts(of(tenant));
    }

    private static Given given(ResultSet row) throws SQLException {
        String name = row.getString("name");
        String body = row.getString("body");
        return new Given(
                OwnTable.find(name).orElseThrow(),
                FactTable.read(name, body),
                body,
                row.getString("source"),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }

    Optional<Given> find(TenantId tenant, OwnTable table) {
        return of(tenant).stream().filter(given -> given.table() == table).findFirst();
    }
}
