package dev.aloi.bench.pipeline;

import dev.aloi.infrastructure.LocalPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** Looks into the database of a service. */
public final class Counts implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);
    /** The service has not made its tables yet. */
    private static final String NO_SUCH_TABLE = "42P01";

    private final Connection connection;

    public Counts(String url, String password) throws SQLException {
        connection = DriverManager.getConnection(url, LocalPostgres.USER, password);
    }

    public int count(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.equals(e.getSQLState())) {
                return 0;
            }
            throw e;
        }
    }

    /** Until the query counts {@code least}. */
    public void await(String query, int least, Duration patience) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (count(query) < least) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "after %d s %d of %d: %s".formatted(patience.toSeconds(), count(query), least, query));
            }
            Thread.sleep(PAUSE);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
