package dev.aloi.bench.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.bench.pipeline.Counts;
import dev.aloi.bench.pipeline.MeasuredService;
import dev.aloi.bench.pipeline.PipelineRun;
import dev.aloi.bench.pipeline.ServiceSettings;
import dev.aloi.infrastructure.FreePorts;
import dev.aloi.infrastructure.LocalKafka;
import dev.aloi.infrastructure.LocalPostgres;
import dev.aloi.infrastructure.TopicSetup;
import dev.aloi.local.progress.Progress;
import dev.aloi.local.stack.Closing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** Brings one large file in through the API of catalog-service, on a real broker and a PostgreSQL that syncs to the disk. */
public final class ImportRun {
    private static final String SERVICE = "catalog";
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final long SEED = 7;

    private final int samples;
    private final ServiceSettings settings;
    private final Progress progress;

    public ImportRun(int samples, ServiceSettings settings, Progress progress) {
        this.samples = samples;
        this.settings = settings;
        this.progress = progress;
    }

    /** @param closing stops what is started */
    public Import run(Closing closing) throws IOException, InterruptedException, SQLException {
        var paths = settings.paths();
        var file = paths.data().resolve("bench.jsonl");
        progress.note("writing the file");
        new SuiteFile(SEED).write(file, samples);
        var postgres = LocalPostgres.start(paths.postgres(), FreePorts.one(), paths.log("postgres"));
        closing.add(postgres);
        var kafka = LocalKafka.start(paths.brokerHome(), paths.kafka(), FreePorts.one(), paths.log("kafka"));
        closing.add(kafka);
        postgres.createDatabase(SERVICE);
        new TopicSetup(kafka.bootstrapServers(), "").create();
        try (var counts = new Counts(postgres.jdbcUrl(SERVICE), postgres.password())) {
            return bringIn(file, PipelineRun.environment(postgres, kafka), counts);
        }
    }

    private Import bringIn(Path file, Map<String, String> environment, Counts counts)
            throws IOException, InterruptedException, SQLException {
        long resident;
        long mostLeft;
        long started;
        long sent;
        long stored;
        long announced;
        try (var service = MeasuredService.start(SERVICE, settings, environment)) {
            var client = new ImportClient(service.port());
            started = System.nanoTime();
            var id = client.start(file);
            sent = System.nanoTime();
            await(client, id);
            stored = System.nanoTime();
            resident = service.residentMegabytes();
            counts.await("select count(*) from suite where announced_at is not null", 1, PATIENCE);
            announced = System.nanoTime();
            mostLeft = service.mostLeftMegabytes();
        }
        return new Import(
                samples,
                Files.size(file),
                Duration.ofNanos(sent - started),
                Duration.ofNanos(stored - sent),
                Duration.ofNanos(announced - stored),
                counts.count("select count(*) from sample"),
                settings.heapMegabytes(),
                mostLeft,
                resident);
    }

    private void await(ImportClient client, String id) throws IOException, InterruptedException {
        try (var bar = progress.bar("bringing in", 2 * samples)) {
            JsonNode state = client.state(id);
            while (state.path("state").asText().equals("RUNNING")) {
                bar.at(state.path("samples").asInt(), "");
                Thread.sleep(LOOK);
                state = client.state(id);
            }
            if (!state.path("state").asText().equals("SUCCEEDED")) {
                throw new IllegalStateException("the file was refused: " + state.path("problem"));
            }
        }
    }
}
