package dev.aloi.bench.pipeline;

import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.infrastructure.FreePorts;
import dev.aloi.infrastructure.LocalKafka;
import dev.aloi.infrastructure.LocalPostgres;
import dev.aloi.infrastructure.TopicSetup;
import dev.aloi.local.progress.Progress;
import dev.aloi.local.stack.Closing;
import dev.aloi.local.stack.StackPaths;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Starts broker, database and one service, gives the service a load that lies ready, and watches it. */
public final class PipelineRun {
    public static final String TOKEN = "bench";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(200);

    /** What is told twice is told again after so many other trials. */
    private static final int LATER = 5_000;

    private static final int LOOKS_INSIDE = 10;

    private final Pipeline pipeline;
    private final Load load;
    private final ServiceSettings settings;
    private final StackPaths paths;
    private final Progress progress;

    public PipelineRun(Pipeline pipeline, Load load, ServiceSettings settings, Progress progress) {
        this.pipeline = pipeline;
        this.load = load;
        this.settings = settings;
        this.paths = settings.paths();
        this.progress = progress;
    }

    /** @param closing stops what is started */
    public Outcome run(Closing closing) throws IOException, InterruptedException, SQLException {
        var postgres = LocalPostgres.start(paths.postgres(), FreePorts.one(), paths.log("postgres"));
        closing.add(postgres);
        var kafka = LocalKafka.start(paths.brokerHome(), paths.kafka(), FreePorts.one(), paths.log("kafka"));
        closing.add(kafka);
        postgres.createDatabase(pipeline.label());
        new TopicSetup(kafka.bootstrapServers(), "").create();
        try (var counts = new Counts(postgres.jdbcUrl(pipeline.label()), postgres.password());
                var writer = new EventWriter(kafka.bootstrapServers())) {
            var events = new LoadEvents(load);
            prepare(events, writer, counts, environment(postgres, kafka));
            int toldTwice = writeTrials(events, writer);
            var service = MeasuredService.start(pipeline, settings, environment(postgres, kafka));
            closing.add(service);
            return new Watching(service, counts).outcome(events, writer, kafka, toldTwice);
        }
    }

    /** What every service of the product is started with. */
    public static Map<String, String> environment(LocalPostgres postgres, LocalKafka kafka) {
        return Map.of(
                "ALOI_KAFKA", kafka.bootstrapServers(),
                "ALOI_POSTGRES", postgres.address(),
                "ALOI_DB_PASSWORD", postgres.password(),
                "ALOI_SERVICE_TOKEN", TOKEN);
    }

    /** The service takes in what comes before the trials, and is stopped so that all of these can lie ready. */
    private void prepare(LoadEvents events, EventWriter writer, Counts counts, Map<String, String> environment)
            throws InterruptedException, SQLException {
        events.prelude().forEach(writer::write);
        writer.flush();
        try (var _ = MeasuredService.start(pipeline, settings, environment)) {
            counts.await(pipeline.prepared(), pipeline.known(load), PATIENCE);
        }
    }

    /** All but the last one. Returns how many of them twice. */
    private int writeTrials(LoadEvents events, EventWriter writer) {
        int toldTwice = 0;
        Queue<TrialEvent> again = new ArrayDeque<>();
        int every = load.toldTwice() > 0 ? (int) Math.round(1 / load.toldTwice()) : Integer.MAX_VALUE;
        try (var bar = progress.bar("writing trials", load.trials())) {
            for (int number = 0; number < load.trials() - 1; number++) {
                var trial = events.trial(number);
                writer.write(trial);
                if (number % every == every - 1) {
                    again.add(trial);
                }
                if (again.size() > LATER / every) {
                    writer.write(again.remove());
                    toldTwice++;
                }
                if (number % 1000 == 0) {
                    bar.at(number, "");
                }
            }
            writer.flush();
            bar.at(load.trials() - 1, "");
        }
        return toldTwice;
    }

    /** While the service takes the trials in. */
    private final class Watching {
        private final MeasuredService service;
        private final Counts counts;
        private final List<Sample> samples = new ArrayList<>();

        private Watching(MeasuredService service, Counts counts) {
            this.service = service;
            this.counts = counts;
        }

        private Outcome outcome(LoadEvents events, EventWriter writer, LocalKafka kafka, int toldTwice)
                throws IOException, InterruptedException, SQLException {
            counts.await(pipeline.ended(), 1, PATIENCE);
            long started = System.nanoTime();
            var cpuBefore = service.cpuTime();
            try (var bar = progress.bar(pipeline.label() + " takes in", load.trials())) {
                watch(started, bar);
            }
            var taken = samples.getLast().since();
            var cpuTime = service.cpuTime().minus(cpuBefore);
            var told = tellLast(events, writer, kafka);
            return new Outcome(
                    load,
                    taken,
                    counts.count(pipeline.ended()),
                    toldTwice,
                    told,
                    cpuTime,
                    settings.heapMegabytes(),
                    service.aliveMegabytes(),
                    samples);
        }

        private void watch(long started, Progress.Bar bar) throws IOException, InterruptedException, SQLException {
            int wanted = load.trials() - 1;
            int next = wanted / LOOKS_INSIDE;
            int trials = 0;
            while (trials < wanted) {
                Thread.sleep(LOOK);
                trials = counts.count(pipeline.ended());
                long now = System.nanoTime();
                bar.at(trials, "");
                if (trials >= next) {
                    lookInside(Duration.ofNanos(now - started), trials);
                    next = Math.min(wanted, next + wanted / LOOKS_INSIDE);
                }
            }
        }

        private void lookInside(Duration since, int trials) throws IOException, InterruptedException {
            samples.add(new Sample(since, trials, service.mostLeftMegabytes(), service.residentMegabytes()));
        }

        private Duration tellLast(LoadEvents events, EventWriter writer, LocalKafka kafka) {
            try (var reader = new EventReader(kafka.bootstrapServers(), pipeline.told())) {
                long sent = System.nanoTime();
                writer.write(events.trial(load.trials() - 1));
                writer.flush();
                if (!reader.await(pipeline.last(events), PATIENCE)) {
                    throw new IllegalStateException(
                            "the last trial brought nothing about; see " + paths.log(pipeline.label()));
                }
                return Duration.ofNanos(System.nanoTime() - sent);
            }
        }
    }
}
