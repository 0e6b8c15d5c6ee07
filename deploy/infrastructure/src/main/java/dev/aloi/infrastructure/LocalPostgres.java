package dev.aloi.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A PostgreSQL server as a child process: durable, on loopback, with a random password kept beside its data. */
public final class LocalPostgres implements AutoCloseable {
    /** Owner of every service's database. */
    public static final String USER = "aloi";

    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;
    private final String password;
    private final Path cluster;

    private LocalPostgres(EmbeddedPostgres server, String password, Path cluster) {
        this.server = server;
        this.password = password;
        this.cluster = cluster;
    }

    /** Starts a server on what {@code dataDirectory} holds, or on a new one, and waits until it answers. */
    public static LocalPostgres start(Path dataDirectory, int port, Path logFile) {
        var directory = dataDirectory.toAbsolutePath();
        try {
            Files.createDirectories(directory);
            Files.createDirectories(logFile.toAbsolutePath().getParent());
            var cluster = directory.resolve("cluster");
            Postmaster.of(cluster).stop();
            var password = Secret.keptIn(directory.resolve("password"));
            var postgres = new LocalPostgres(server(directory, port, logFile), password, cluster);
            Postmaster.of(cluster).letYield();
            postgres.createRole();
            return postgres;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StartFailed("PostgreSQL", e, logFile);
        }
    }

    public String address() {
        return "127.0.0.1:" + server.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + address() + "/" + database;
    }

    public String password() {
        return password;
    }

    public boolean isRunning() {
        return Postmaster.of(cluster).isAlive();
    }

    /** Creates the database unless it is there already. */
    public void createDatabase(String name) {
        requireIdentifier(name);
        try (var connection = superuser().getConnection()) {
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database \"" + name + "\" owner " + USER);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name + ": " + e.getMessage(), e);
        }
    }

    public void dropDatabase(String name) {
        requireIdentifier(name);
        try (var connection = superuser().getConnection()) {
            execute(connection, "drop database if exists \"" + name + "\" with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop the database " + name + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            Postmaster.of(cluster).stop();
        }
    }

    private static EmbeddedPostgres server(Path directory, int port, Path logFile) throws IOException {
        var password = directory.resolve("password");
        var log = ProcessBuilder.Redirect.appendTo(logFile.toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("cluster"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setRegisterShutdownHook(false)
                .setPort(port)
                // Options of initdb: the library would let everybody in.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", Secret.keptIn(password))
                // The library trades durability for speed by default.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                .start();
    }

    private void createRole() throws SQLException {
        try (var connection = superuser().getConnection()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", USER)) {
                execute(connection, "create role " + USER + " login password '" + password + "'");
            }
        }
    }

    private DataSource superuser() {
        return server.getDatabase(SUPERUSER, SUPERUSER);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void requireIdentifier(String name) {
        if (!name.matches("[a-z][a-z0-9_-]{0,62}")) {
            throw new IllegalArgumentException("not the name of a database: " + name);
        }
    }
}
