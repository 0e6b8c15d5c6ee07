package dev.aloi.carbon.report;

import dev.aloi.carbon.billed.BilledEmissions;
import dev.aloi.carbon.billed.ModelVersion;
import dev.aloi.carbon.database.Database;
import dev.aloi.carbon.database.Database.Parameters;
import dev.aloi.carbon.grid.Region;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.unit.Carbon;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of the cloud's exports. A month of an account is replaced as a whole: bringing it in again changes nothing. */
@ApplicationScoped
class BilledStore {
    private static final String REMOVE = "delete from billed_emission where tenant = ? and month = ? and account = ?";
    private static final String ADD = """
            insert into billed_emission (tenant, month, account, line, version, product, region, location_grams, market_grams,
                making_grams) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OF = """
            select month, version, account, product, region, location_grams, market_grams, making_grams
            from billed_emission where tenant = ? and month = ? order by account, line""";
    private static final String MONTHS = """
            select month, count(*) as rows, count(distinct account) as accounts, min(version) as version
            from billed_emission where tenant = ? group by month order by month desc""";

    private final Database database;

    BilledStore(Database database) {
        this.database = database;
    }

    /** A month that has been brought in. */
    public record BilledMonth(YearMonth month, int rows, int accounts, String version) {}

    @Transactional
    void replace(TenantId tenant, List<BilledEmissions> rows) {
        record Part(YearMonth month, String account) {}
        Map<Part, List<BilledEmissions>> parts =
                rows.stream().collect(Collectors.groupingBy(row -> new Part(row.month(), row.account())));
        parts.forEach((part, lines) -> {
            database.update(REMOVE, Parameters.of(tenant, part.month().toString(), part.account()));
            database.batch(ADD, insert -> {
                for (int i = 0; i < lines.size(); i++) {
                    set(insert, tenant, i, lines.get(i));
                    insert.addBatch();
                }
            });
        });
    }

    private static void set(PreparedStatement insert, TenantId tenant, int line, BilledEmissions row)
            throws SQLException {
        insert.setString(1, tenant.value());
        insert.setString(2, row.month().toString());
        insert.setString(3, row.account());
        insert.setInt(4, line);
        insert.setString(5, row.version().toString());
        insert.setString(6, row.product());
        insert.setString(7, row.region().map(Region::name).orElse(null));
        setGrams(insert, 8, row.location());
        setGrams(insert, 9, row.market());
        setGrams(insert, 10, row.making());
    }

    private static void setGrams(PreparedStatement insert, int index, Optional<Carbon> carbon) throws SQLException {
        if (carbon.isPresent()) {
            insert.setDouble(index, carbon.get().grams());
        } else {
            insert.setNull(index, Types.DOUBLE);
        }
    }

    List<BilledEmissions> of(TenantId tenant, YearMonth month) {
        return database.query(OF, Parameters.of(tenant, month.toString()), BilledStore::emissions);
    }

    List<BilledMonth> months(TenantId tenant) {
        return database.query(
                MONTHS,
                Parameters.of(tenant),
                row -> new BilledMonth(
                        YearMonth.parse(row.getString("month")),
                        row.getInt("rows"),
                        row.getInt("accounts"),
                        row.getString("version")));
    }

    private static BilledEmissions emissions(ResultSet row) throws SQLException {
        return new BilledEmissions(
                YearMonth.parse(row.getString("month")),
                ModelVersion.parse(row.getString("version")),
                row.getString("account"),
                row.getString("product"),
                Optional.ofNullable(row.getString("region")).map(Region::new),
                grams(row, "location_grams"),
                grams(row, "market_grams"),
                grams(row, "making_grams"));
    }

    private static Optional<Carbon> grams(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Double.class)).map(Carbon::grams);
    }
}
