package dev.aloi.kit.testing;

import dev.aloi.infrastructure.FreePorts;
import dev.aloi.infrastructure.LocalKafka;
import dev.aloi.infrastructure.LocalPostgres;
import dev.aloi.infrastructure.TopicSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A real broker and a real PostgreSQL for a service's component tests. They are shared by all modules where the environment names them
 * (ALOI_TEST_KAFKA, ALOI_TEST_POSTGRES; ./aloi test does), else started for this JVM. Either way the tests have topics and a database
 * of their own.
 */
public class TestInfrastructure implements QuarkusTestResourceLifecycleManager {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private String database = "";

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("database", "");
    }

    @Override
    public Map<String, String> start() {
        String prefix = "test-" + UUID.randomUUID().toString().substring(0, 8) + ".";
        String kafka = kafka();
        new TopicSetup(kafka, prefix).create();
        Map<String, String> config = new HashMap<>();
        config.put("kafka.bootstrap.servers", kafka);
        config.put("aloi.topics.prefix", prefix);
        config.put("aloi.service.token", "test");
        if (!database.isEmpty()) {
            config.putAll(databaseConfig(prefix));
        }
        return config;
    }

    private Map<String, String> databaseConfig(String prefix) {
        Server server = postgres();
        String name = database + "_" + prefix.substring(5, 13);
        server.createDatabase(name);
        return Map.of(
                "quarkus.datasource.jdbc.url", server.url(name),
                "quarkus.datasource.username", Server.USER,
                "quarkus.datasource.password", server.password());
    }

    private String kafka() {
        @Nullable String shared = System.getenv("ALOI_TEST_KAFKA");
        if (shared != null) {
            return shared;
        }
        Path data = temporary("aloi-test-kafka");
        Path home = Path.of(System.getProperty("aloi.root"), "deploy", "broker", "target");
        LocalKafka kafka = LocalKafka.start(home, data, FreePorts.one(), data.resolve("kafka.log"));
        started.push(kafka);
        return kafka.bootstrapServers();
    }

    private Server postgres() {
        @Nullable String shared = System.getenv("ALOI_TEST_POSTGRES");
        if (shared != null) {
            return new Server(shared, System.getenv("ALOI_TEST_POSTGRES_PASSWORD"));
        }
        Path data = temporary("aloi-test-postgres");
        LocalPostgres postgres = LocalPostgres.start(data, FreePorts.one(), data.resolve("postgres.log"));
        started.push(postgres);
        return new Server(postgres.address(), postgres.password());
    }

    private static Path temporary(String prefix) {
        try {
            // In the module's target, so that cleaning the build takes it away.
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), prefix);
        } catch (IOException e) {
            throw new IllegalStateException("no temporary directory", e);
        }
    }

    @Override
    public void stop() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("the test infrastructure did not stop", e);
            }
        }
    }

    /** A PostgreSQL server, reached as its superuser. */
    private record Server(String address, String password) {
        static final String USER = "postgres";

        String url(String name) {
            return "jdbc:postgresql://" + address + "/" + name;
        }

        void createDatabase(String name) {
            try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password);
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("cannot create the test database at " + address, e);
            }
        }
    }
}
