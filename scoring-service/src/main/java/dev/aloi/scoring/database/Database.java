package dev.aloi.scoring.database;

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

/** Statements with their parameters. A list is an array of texts; what else it is to be is cast in the statement. */
@ApplicationScoped
public class Database {
    private static final int ROWS = 1_000;

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public void batch(String sql, List<@Nullable Object[]> rows) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] parameters : rows) {
                bind(connection, statement, parameters);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return read(statement, row);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** As {@link #query}, of what may be too much to have it in memory as the driver keeps it as well. */
    public <T> List<T> queryMany(String sql, Row<T> row, Object... parameters) {
        try (Connection connection = source.getConnection()) {
            boolean alone = connection.getAutoCommit();
            // The driver reads a result piece by piece within a transaction alone.
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(ROWS);
                bind(connection, statement, parameters);
                return read(statement, row);
            } finally {
                connection.setAutoCommit(alone);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static <T> List<T> read(PreparedStatement statement, Row<T> row) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
        return found;
    }

    public <T> Optional<T> find(String sql, Row<T> row, Object... parameters) {
        return query(sql, row, parameters).stream().findFirst();
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                // As strings, not objects: the driver then sends them as they are, without quotes to write and to read.
                case List<?> texts ->
                    statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray(String[]::new)));
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case null, default -> statement.setObject(i + 1, parameters[i]);
            }
        }
    }

    /** Reads one row of a result. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
