package dev.aloi.bench.command;

import dev.aloi.bench.pipeline.ServiceSettings;
import dev.aloi.bench.report.ImportTable;
import dev.aloi.bench.report.Machine;
import dev.aloi.bench.suite.ImportRun;
import dev.aloi.local.stack.Closing;
import dev.aloi.local.stack.StackPaths;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "import",
        description = {
            "How long it takes to bring a large suite in.",
            "A JSONL file of about a kilobyte a sample, through the API of catalog-service, on a real broker and PostgreSQL."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Option(names = "--samples", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private int samples = 1_000_000;

    @Option(names = "--heap", paramLabel = "MB", description = "of the service (default: ${DEFAULT-VALUE})")
    private int heapMegabytes = 512;

    private final Session session;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        var paths = new StackPaths(session.root(), session.emptied("import"));
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "interrupted"));
        try {
            var settings = new ServiceSettings(heapMegabytes, Map.of(), paths);
            var done = new ImportRun(samples, settings, session.progress()).run(closing);
            session.out().println(Machine.here());
            ImportTable.lines(done).forEach(session.out()::println);
            return done.isComplete() ? 0 : 1;
        } finally {
            closing.close();
        }
    }
}
