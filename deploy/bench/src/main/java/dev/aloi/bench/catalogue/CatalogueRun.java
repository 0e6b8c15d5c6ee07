package dev.aloi.bench.catalogue;

import dev.aloi.infrastructure.FreePorts;
import dev.aloi.infrastructure.LocalKafka;
import dev.aloi.infrastructure.LocalPostgres;
import dev.aloi.infrastructure.TopicSetup;
import dev.aloi.local.progress.Progress;
import dev.aloi.local.stack.Closing;
import dev.aloi.local.stack.Readiness;
import dev.aloi.local.stack.ServiceLaunch;
import dev.aloi.local.stack.ServiceRun;
import dev.aloi.local.stack.StackPaths;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Starts broker, database and catalog-service as the product does, brings models in, and asks. */
public final class CatalogueRun {
    private static final String TOKEN = "bench";
    /** Sees the generated models beside the built-in ones. */
    private static final String LARGE = "large";
    /** Sees the built-in ones alone. */
    private static final String NEW = "new";

    private static final int HEAP_MEGABYTES = 512;
    private static final int MODELS_A_FILE = 1_000;

    private final int models;
    private final int warmUp;
    private final int rounds;
    private final StackPaths paths;
    private final Progress progress;

    /**
     * @param models besides the built-in ones
     * @param warmUp rounds that are not counted
     * @param rounds of every query
     */
    public CatalogueRun(int models, int warmUp, int rounds, StackPaths paths, Progress progress) {
        this.models = models;
        this.warmUp = warmUp;
        this.rounds = rounds;
        this.paths = paths;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param answers of the built-in catalogue to the founder's question
     */
    public record Outcome(List<QueryTimes> times, List<FoundModel> answers) {}

    /** @param closing stops what is started */
    public Outcome run(Closing closing) throws IOException, InterruptedException, SQLException {
        var client = start(closing);
        for (int first = 0; first < models; first += MODELS_A_FILE) {
            client.bringIn(LARGE, GeneratedModels.file(first, Math.min(models, first + MODELS_A_FILE)));
            progress.note("%d models brought in".formatted(Math.min(models, first + MODELS_A_FILE)));
        }
        var asOf = client.models(LARGE, "size=1").json().path("asOf").asText();
        client.bringIn(LARGE, GeneratedModels.file(models, models + 1));
        var founder = client.models(NEW, CatalogueQuery.FOUNDER.parameters(asOf) + "&size=200");
        return new Outcome(times(client, asOf), FoundModel.of(founder.json().path("items")));
    }

    private CatalogueClient start(Closing closing) throws IOException, SQLException {
        var postgres = LocalPostgres.start(paths.postgres(), FreePorts.one(), paths.log("postgres"));
        closing.add(postgres);
        var kafka = LocalKafka.start(paths.brokerHome(), paths.kafka(), FreePorts.one(), paths.log("kafka"));
        closing.add(kafka);
        new TopicSetup(kafka.bootstrapServers(), "").create();
        postgres.createDatabase("catalog");
        int port = FreePorts.one();
        var environment = Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "ALOI_KAFKA", kafka.bootstrapServers(),
                "ALOI_POSTGRES", postgres.address(),
                "ALOI_DB_PASSWORD", postgres.password(),
                "ALOI_SERVICE_TOKEN", TOKEN);
        var service = ServiceRun.start(
                new ServiceLaunch("catalog", "catalog-service", port, HEAP_MEGABYTES, false, false, environment),
                paths);
        closing.add(service);
        new Readiness().await(service, paths);
        return new CatalogueClient(URI.create("http://127.0.0.1:" + port), TOKEN);
    }

    /** Query by query in turn, so that none finds what the one before has just warmed. */
    private List<QueryTimes> times(CatalogueClient client, String asOf) throws IOException, InterruptedException {
        var taken = new EnumMap<CatalogueQuery, List<Duration>>(CatalogueQuery.class);
        var found = new EnumMap<CatalogueQuery, Integer>(CatalogueQuery.class);
        try (var bar = progress.bar("asking", warmUp + rounds)) {
            for (int round = 0; round < warmUp + rounds; round++) {
                for (var query : CatalogueQuery.values()) {
                    var answer = client.models(LARGE, query.parameters(asOf));
                    if (round == 0) {
                        found.put(query, answer.json().path("total").asInt());
                    }
                    if (round >= warmUp) {
                        taken.computeIfAbsent(query, _ -> new ArrayList<>()).add(answer.taken());
                    }
                }
                bar.at(round + 1, "");
            }
        }
        return taken.entrySet().stream()
                .map(entry -> new QueryTimes(entry.getKey(), found.getOrDefault(entry.getKey(), 0), entry.getValue()))
                .toList();
    }
}
