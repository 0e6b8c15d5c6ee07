package dev.aloi.bench.command;

import dev.aloi.bench.pipeline.Load;
import dev.aloi.bench.pipeline.RerankRun;
import dev.aloi.bench.report.Machine;
import dev.aloi.bench.report.RerankTable;
import dev.aloi.local.stack.Closing;
import dev.aloi.local.stack.StackPaths;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rerank",
        description = {
            "How long it takes to rank anew after a price or a grid changed.",
            "All evaluations: through carbon-service and scoring-service on a real broker and PostgreSQL, by the trials that",
            "there are, without a model."
        },
        mixinStandardHelpOptions = true)
final class RerankCommand implements Callable<Integer> {
    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final int WORDS = 100;

    @Option(names = "--evaluations", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private int evaluations = 25;

    @Option(names = "--candidates", paramLabel = "N", description = "of each (default: ${DEFAULT-VALUE})")
    private int candidates = 20;

    @Option(names = "--samples", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private int samples = 100;

    @Option(names = "--rounds", paramLabel = "N", description = "of a price and a grid (default: ${DEFAULT-VALUE})")
    private int rounds = 5;

    @Option(names = "--heap", paramLabel = "MB", description = "of each service (default: ${DEFAULT-VALUE})")
    private int heapMegabytes = 512;

    private final Session session;

    RerankCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        var load = new Load(evaluations, candidates, samples, 1, WORDS, 0);
        var paths = new StackPaths(session.root(), session.emptied("rerank"));
        session.progress().note(load.toString());
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "interrupted"));
        try {
            var rerankings = new RerankRun(load, rounds, heapMegabytes, paths, session.progress()).run(closing);
            session.out().println(Machine.here());
            session.out().println(load);
            RerankTable.lines(rerankings, PROMISED).forEach(session.out()::println);
            return RerankTable.isKept(rerankings, PROMISED) ? 0 : 1;
        } finally {
            closing.close();
        }
    }
}
