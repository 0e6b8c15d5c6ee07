package dev.aloi.bench.command;

import dev.aloi.bench.api.ApiOutcome;
import dev.aloi.bench.api.ApiRun;
import dev.aloi.bench.api.ReplayServer;
import dev.aloi.bench.api.RunningProduct;
import dev.aloi.bench.report.ApiTable;
import dev.aloi.bench.report.Machine;
import dev.aloi.local.stack.Closing;
import dev.aloi.local.stack.StackPaths;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "api",
        description = {
            "Trials a second by calls of an API, from the request to the ranking.",
            "GSM8K's 1,319 questions and four recorded systems behind a local server, through every service, all of it durable:",
            "first to warm up, then some rounds without latency, a long job and a short one after it, and jobs at the latency at which",
            "the connections ask for half as many calls as were made without, and at 50 ms, each beside a bare client, which tells what",
            "is late on any client. Needs ../shared beside the checkout."
        },
        mixinStandardHelpOptions = true)
final class ApiCommand implements Callable<Integer> {
    private static final Duration LATENCY = Duration.ofMillis(50);

    /** Of the recorded systems: each is an endpoint of its own. */
    private static final int ENDPOINTS = 4;

    @Option(names = "--rounds", paramLabel = "N", description = "without latency (default: ${DEFAULT-VALUE})")
    private int rounds = 3;

    @Option(names = "--connections", paramLabel = "N", description = "of all endpoints (default: ${DEFAULT-VALUE})")
    private int connections = 128;

    @Option(
            names = "--repetitions",
            paramLabel = "N",
            description = "of the longest job; 0: none (default: ${DEFAULT-VALUE})")
    private int repetitions = 15;

    @Option(
            names = "--steady-repetitions",
            paramLabel = "N",
            description = "of the jobs with latency; 0: none (default: ${DEFAULT-VALUE})")
    private int steady = 5;

    private final Session session;

    ApiCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        var shared = session.root().resolve("../shared").normalize();
        if (!Files.isDirectory(shared.resolve("replay/gsm8k"))) {
            session.progress().note("aloi: there is no " + shared.resolve("replay/gsm8k"));
            return 1;
        }
        var data = session.emptied("api");
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "interrupted"));
        try {
            var server = ReplayServer.start(shared, data.resolve("server.log"));
            closing.add(server);
            var each = Integer.toString(connections / ENDPOINTS);
            var product = RunningProduct.start(
                    new StackPaths(session.root(), data.resolve("stack")),
                    Map.of("ALOI_RUNNER_CALLS_MAX_CONCURRENCY", each));
            closing.add(product);
            var outcomes = measure(server, new ApiRun(product, server.baseUrl(), shared, data, session.progress()));
            session.out().println(Machine.here());
            ApiTable.lines(outcomes).forEach(session.out()::println);
            return outcomes.stream().allMatch(outcome -> outcome.completed() == outcome.trials()) ? 0 : 1;
        } finally {
            closing.close();
        }
    }

    private List<ApiOutcome> measure(ReplayServer server, ApiRun run) throws Exception {
        List<ApiOutcome> outcomes = new ArrayList<>();
        outcomes.add(told(run.run("warm-up", 1, Duration.ZERO)));
        for (int round = 1; round <= rounds; round++) {
            outcomes.add(told(run.run("round " + round, 1, Duration.ZERO)));
        }
        if (repetitions > 0) {
            outcomes.add(told(run.run("long", repetitions, Duration.ZERO)));
            outcomes.add(told(run.run("after it", 1, Duration.ZERO)));
        }
        if (steady > 0) {
            outcomes.add(waiting(server, run, halfOf(outcomes)));
            outcomes.add(waiting(server, run, LATENCY));
        }
        return outcomes;
    }

    private ApiOutcome waiting(ReplayServer server, ApiRun run, Duration latency) throws Exception {
        server.setLatency(latency);
        return told(run.run("at " + latency.toMillis() + " ms", steady, latency));
    }

    /** How long each call has to take for the connections to make half the calls that were made without latency. */
    private Duration halfOf(List<ApiOutcome> outcomes) {
        double most = outcomes.stream()
                .filter(outcome -> outcome.serverLatency().isZero())
                .mapToDouble(ApiOutcome::callsPerSecond)
                .max()
                .orElseThrow();
        return Duration.ofMillis(Math.round(1_000 * connections / (most / 2)));
    }

    /** Whoever breaks it off has seen what was measured until then. */
    private ApiOutcome told(ApiOutcome outcome) {
        ApiTable.lines(List.of(outcome)).forEach(session.progress()::note);
        return outcome;
    }
}
