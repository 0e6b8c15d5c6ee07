package dev.aloi.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalInfrastructureTest {
    private static final Path BROKER_HOME = Path.of(System.getProperty("aloi.root"), "deploy", "broker", "target")
            .toAbsolutePath();

    @TempDir
    private Path directory;

    @Test
    void brokerKeepsItsTopicsOverARestart() throws Exception {
        try (var kafka = kafka()) {
            new TopicSetup(kafka.bootstrapServers(), "").create();
        }

        try (var kafka = kafka()) {
            var setup = new TopicSetup(kafka.bootstrapServers(), "");
            setup.create();
            assertThat(topicsOf(kafka)).containsAll(setup.names());
            assertThat(topicsOf(kafka)).contains("aloi.runner.trials.dlq.scoring-service");
        }
    }

    @Test
    void brokerTakesEventsOfEveryTopicOnceTheyAreSetUp() throws Exception {
        try (var kafka = kafka();
                var producer = new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                kafka.bootstrapServers(),
                                "retries",
                                0,
                                "enable.idempotence",
                                false),
                        new StringSerializer(),
                        new StringSerializer())) {
            var setup = new TopicSetup(kafka.bootstrapServers(), "");

            setup.create();

            for (var topic : setup.names()) {
                for (var partition : producer.partitionsFor(topic)) {
                    var record = new ProducerRecord<>(topic, partition.partition(), "key", "event");
                    assertThat(producer.send(record).get().offset()).isZero();
                }
            }
        }
    }

    @Test
    void brokerThatCannotStartNamesItsLog() {
        assertThatThrownBy(() -> LocalKafka.start(
                        directory.resolve("nowhere"), directory.resolve("k"), FreePorts.one(), log("broker")))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("exit code 1")
                .hasMessageContaining("broker.log");
        assertThat(log("broker")).content().contains("BrokerMain");
    }

    @Test
    void databaseKeepsItsRowsOverARestartAndCommitsDurably() throws Exception {
        try (var postgres = postgres()) {
            postgres.createDatabase("catalog-service");
            execute(postgres, "create table note (text text)");
            execute(postgres, "insert into note values ('kept')");
        }

        try (var postgres = postgres()) {
            postgres.createDatabase("catalog-service");
            assertThat(query(postgres, "select text from note")).isEqualTo("kept");
            assertThat(query(postgres, "show fsync")).isEqualTo("on");
            assertThat(query(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            var port = postgres.address().replaceFirst(".*:", "");
            assertThat(Path.of("/tmp/.s.PGSQL." + port)).doesNotExist();
        }
    }

    @Test
    void databaseRefusesAWrongPasswordAndHidesTheRightOne() throws Exception {
        try (var postgres = postgres()) {
            postgres.createDatabase("catalog-service");

            assertThatThrownBy(() -> DriverManager.getConnection(
                                    postgres.jdbcUrl("catalog-service"), LocalPostgres.USER, "guess")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(Files.getPosixFilePermissions(directory.resolve("postgres/password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void serverLeftBehindByAKilledLauncherIsFoundByItsPidFileAndStopped() {
        try (var postgres = postgres()) {
            assertThat(postgres.isRunning()).isTrue();

            Postmaster.of(directory.resolve("postgres/cluster")).stop();

            assertThat(postgres.isRunning()).isFalse();
        }
    }

    @Test
    void freePortsDifferAndTakenOnesAreSeen() throws IOException {
        assertThat(FreePorts.several(5)).doesNotHaveDuplicates().hasSize(5).allMatch(port -> port < 32_768);
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.isFree(socket.getLocalPort())).isFalse();
        }
        assertThat(FreePorts.isFree(FreePorts.one())).isTrue();
    }

    private LocalKafka kafka() {
        return LocalKafka.start(BROKER_HOME, directory.resolve("kafka"), FreePorts.one(), log("broker"));
    }

    private LocalPostgres postgres() {
        return LocalPostgres.start(directory.resolve("postgres"), FreePorts.one(), log("postgres"));
    }

    private Path log(String name) {
        return directory.resolve("logs").resolve(name + ".log");
    }

    private static java.util.Set<String> topicsOf(LocalKafka kafka) throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl("catalog-service"), LocalPostgres.USER, postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl("catalog-service"), LocalPostgres.USER, postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
