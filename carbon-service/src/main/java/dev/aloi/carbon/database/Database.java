package dev.aloi.carbon.database;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements on the service's database, within the transaction of the caller where there is one. */
@ApplicationScoped
public class Database {
    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    public <T> Optional<T> find(String sql, Parameters parameters, RowReading<T> reading) {
        return query(sql, parameters, reading).stream().findFirst();
    }

    public <T> List<T> query(String sql, Parameters parameters, RowReading<T> reading) {
        return inStatement(sql, statement -> {
            parameters.set(statement);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reading.read(result));
                }
            }
            return rows;
        });
    }

    /** The number of rows that it changed. */
    public int update(String sql, Parameters parameters) {
        return inStatement(sql, statement -> {
            parameters.set(statement);
            return statement.executeUpdate();
        });
    }

    /** {@code rows} sets and adds each row to the batch. */
    public void batch(String sql, Parameters rows) {
        inStatement(sql, statement -> {
            rows.set(statement);
            return statement.executeBatch();
        });
    }

    private <T> T inStatement(String sql, Work<T> work) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** What stands for the question marks of a statement. */
    @FunctionalInterface
    public interface Parameters {
        void set(PreparedStatement statement) throws SQLException;

        /** In their order; instants and ids as the columns have them. */
        static Parameters of(@Nullable Object... values) {
            return statement -> {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, column(values[i]));
                }
            };
        }

        private static @Nullable Object column(@Nullable Object value) {
            return switch (value) {
                case null -> null;
                case Instant instant -> instant.atOffset(ZoneOffset.UTC);
                case TenantId tenant -> tenant.value();
                case RunId run -> run.value();
                case EvaluationId evaluation -> evaluation.value();
                default -> value;
            };
        }
    }

    @FunctionalInterface
    public interface RowReading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** Carries the driver's exception, by which an outage is told from a fault. */
    public static final class DatabaseFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        DatabaseFailure(SQLException cause) {
            super("a statement failed with SQLSTATE " + cause.getSQLState(), cause);
        }
    }
}
