package dev.aloi.bench.command;

import dev.aloi.bench.catalogue.CatalogueRun;
import dev.aloi.bench.report.CatalogueTable;
import dev.aloi.bench.report.Machine;
import dev.aloi.local.stack.Closing;
import dev.aloi.local.stack.StackPaths;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "catalogue",
        description = {
            "How long the catalogue takes to answer.",
            "Filters, facets, sorting, paging, reasons and verdicts over generated models of two endpoints each beside the",
            "built-in ones: catalog-service as the product starts it, on a real PostgreSQL, asked over HTTP."
        },
        mixinStandardHelpOptions = true)
final class CatalogueCommand implements Callable<Integer> {
    private static final Duration PROMISED = Duration.ofMillis(100);

    @Option(names = "--models", paramLabel = "N", description = "besides the built-in ones (default: ${DEFAULT-VALUE})")
    private int models = 5_000;

    @Option(names = "--warm-up", paramLabel = "N", description = "rounds not counted (default: ${DEFAULT-VALUE})")
    private int warmUp = 40;

    @Option(names = "--rounds", paramLabel = "N", description = "of every query (default: ${DEFAULT-VALUE})")
    private int rounds = 100;

    private final Session session;

    CatalogueCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        var paths = new StackPaths(session.root(), session.emptied("catalogue"));
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "interrupted"));
        try {
            var outcome = new CatalogueRun(models, warmUp, rounds, paths, session.progress()).run(closing);
            session.out().println(Machine.here());
            session.out().println("%d models of two endpoints each beside the built-in ones".formatted(models));
            CatalogueTable.lines(outcome, PROMISED).forEach(session.out()::println);
            return CatalogueTable.isKept(outcome, PROMISED) ? 0 : 1;
        } finally {
            closing.close();
        }
    }
}
