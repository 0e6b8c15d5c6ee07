package dev.aloi.carbon.footprint;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements on the service's database, within the transaction of the caller where there is one. */
@ApplicationScoped
class Database {
    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    <T> List<T> query(String sql, Parameters parameters, RowReading<T> reading) {
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

    void update(String sql, Parameters parameters) {
        inStatement(sql, statement -> {
            parameters.set(statement);
            return statement.executeUpdate();
        });
    }

    /** {@code rows} sets and adds each row to the batch. */
    void batch(String sql, Parameters rows) {
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

    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    interface RowReading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** Carries the driver's exception, by which an outage is told from a fault. */
    static final class DatabaseFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        DatabaseFailure(SQLException cause) {
            super("a statement failed with SQLSTATE " + cause.getSQLState(), cause);
        }
    }
}
