package dev.aloi.bench.pipeline;

import dev.aloi.contracts.Topic;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.EndpointId;
import dev.aloi.contracts.unit.Money;
import dev.aloi.infrastructure.FreePorts;
import dev.aloi.infrastructure.LocalKafka;
import dev.aloi.infrastructure.LocalPostgres;
import dev.aloi.infrastructure.TopicSetup;
import dev.aloi.local.progress.Progress;
import dev.aloi.local.stack.Closing;
import dev.aloi.local.stack.StackPaths;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Starts broker, database, carbon-service and scoring-service, lets them weigh and rank, then changes a price and a grid: how long until
 * every ranking stands anew. No runner is started, so no model can be called.
 */
public final class RerankRun {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private final Load load;
    private final int rounds;
    private final int heapMegabytes;
    private final StackPaths paths;
    private final Progress progress;

    /** @param rounds of a price change and a grid change each */
    public RerankRun(Load load, int rounds, int heapMegabytes, StackPaths paths, Progress progress) {
        this.load = load;
        this.rounds = rounds;
        this.heapMegabytes = heapMegabytes;
        this.paths = paths;
        this.progress = progress;
    }

    /** @param closing stops what is started */
    public List<Reranking> run(Closing closing) throws IOException, InterruptedException, SQLException {
        var postgres = LocalPostgres.start(paths.postgres(), FreePorts.one(), paths.log("postgres"));
        closing.add(postgres);
        var kafka = LocalKafka.start(paths.brokerHome(), paths.kafka(), FreePorts.one(), paths.log("kafka"));
        closing.add(kafka);
        new TopicSetup(kafka.bootstrapServers(), "").create();
        for (var pipeline : Pipeline.values()) {
            postgres.createDatabase(pipeline.label());
        }
        try (var writer = new EventWriter(kafka.bootstrapServers());
                var rankings = new EventReader(kafka.bootstrapServers(), Topic.RANKINGS)) {
            tell(writer);
            var environment = PipelineRun.environment(postgres, kafka);
            closing.add(start(Pipeline.SCORING, environment));
            var carbon = start(Pipeline.CARBON, environment);
            closing.add(carbon);
            await(rankings, 1);
            return changes(writer, new GridUpdates(carbon.port()), rankings);
        }
    }

    private MeasuredService start(Pipeline pipeline, Map<String, String> environment) {
        Path data = paths.data().resolve(pipeline.label());
        return MeasuredService.start(
                pipeline,
                new ServiceSettings(heapMegabytes, Map.of(), new StackPaths(paths.root(), data)),
                environment);
    }

    /** Everything but the footprints, which carbon-service tells. */
    private void tell(EventWriter writer) {
        var events = new LoadEvents(load, priced(0));
        writer.write(PricedModel.published(priced(0)));
        events.samples().forEach(writer::write);
        events.evaluations().forEach(writer::write);
        try (var bar = progress.bar("writing trials", load.trials())) {
            IntStream.range(0, load.trials()).forEach(number -> {
                writer.write(events.trial(number));
                if (number % 1000 == 0) {
                    bar.at(number, "");
                }
            });
            bar.at(load.trials(), "");
        }
        writer.flush();
    }

    private List<Reranking> changes(EventWriter writer, GridUpdates grids, EventReader rankings)
            throws IOException, InterruptedException {
        var measured = new ArrayList<Reranking>();
        int footprint = 1;
        for (int round = 1; round <= rounds; round++) {
            long priced = System.nanoTime();
            writer.write(PricedModel.published(priced(round)));
            writer.flush();
            await(rankings, ++footprint);
            measured.add(new Reranking(Reranking.Cause.PRICE, since(priced)));

            long greener = System.nanoTime();
            grids.put(50 + round);
            await(rankings, ++footprint);
            measured.add(new Reranking(Reranking.Cause.GRID, since(greener)));
            progress.note("round %d of %d".formatted(round, rounds));
        }
        return measured;
    }

    private void await(EventReader rankings, int footprint) {
        if (!rankings.await(new AllRanked(load, footprint), PATIENCE)) {
            throw new IllegalStateException(
                    "not every ranking has footprint " + footprint + "; see " + paths.data() + "/*/logs");
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static Endpoint priced(int round) {
        var prices = new TokenPrices(
                Money.usd("0." + (15 + round)), Money.usd("0.60"), "price list", FIRST_DAY.plusDays(round));
        return new Endpoint(new EndpointId("bench"), "bench", Endpoint.Kind.API, null, null, prices);
    }
}
