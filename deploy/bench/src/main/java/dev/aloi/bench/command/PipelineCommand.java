package dev.aloi.bench.command;

import dev.aloi.bench.pipeline.Load;
import dev.aloi.bench.pipeline.Pipeline;
import dev.aloi.bench.pipeline.PipelineRun;
import dev.aloi.bench.pipeline.ServiceSettings;
import dev.aloi.bench.report.Machine;
import dev.aloi.bench.report.PipelineTable;
import dev.aloi.local.stack.Closing;
import dev.aloi.local.stack.StackPaths;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "pipeline",
        description = {
            "Trials a second through Kafka, a service and PostgreSQL.",
            "All of them are real and durable. The trials lie ready on the broker, some of them told twice; it ends when what the",
            "last trial brings about is told."
        },
        mixinStandardHelpOptions = true)
final class PipelineCommand implements Callable<Integer> {
    @Option(names = "--service", paramLabel = "SERVICE", description = "scoring or carbon (default: scoring)")
    private Pipeline pipeline = Pipeline.SCORING;

    @Option(names = "--quick", description = "40,000 trials instead of 500,000")
    private boolean quick;

    @Option(names = "--evaluations", paramLabel = "N", description = "default: 25, quick 2")
    private @Nullable Integer evaluations;

    @Option(names = "--candidates", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private int candidates = 20;

    @Option(names = "--samples", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private int samples = 1_000;

    @Option(names = "--repetitions", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private int repetitions = 1;

    @Option(names = "--words", paramLabel = "N", description = "of a completion (default: ${DEFAULT-VALUE})")
    private int words = 100;

    @Option(names = "--told-twice", paramLabel = "SHARE", description = "of the trials (default: ${DEFAULT-VALUE})")
    private double toldTwice = 0.02;

    @Option(names = "--heap", paramLabel = "MB", description = "of the service (default: ${DEFAULT-VALUE})")
    private int heapMegabytes = 512;

    @Option(
            names = "--environment",
            paramLabel = "NAME=VALUE",
            description = "of the service, for instance JAVA_TOOL_OPTIONS=-XX:StartFlightRecording=filename=FILE")
    private Map<String, String> environment = Map.of();

    private final Session session;

    PipelineCommand(Session session) {
        this.session = session;
    }

    private ServiceSettings service(Path data) {
        return new ServiceSettings(heapMegabytes, environment, new StackPaths(session.root(), data));
    }

    @Override
    public Integer call() throws Exception {
        var many = evaluations == null ? (quick ? 2 : 25) : evaluations;
        var load = new Load(many, candidates, samples, repetitions, words, toldTwice);
        var data = session.emptied("pipeline");
        session.progress().note(load.toString());
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "interrupted"));
        try {
            var outcome = new PipelineRun(pipeline, load, service(data), session.progress()).run(closing);
            session.out().println(Machine.here());
            PipelineTable.lines(outcome).forEach(session.out()::println);
            return outcome.isExactlyOnce() ? 0 : 1;
        } finally {
            closing.close();
        }
    }
}
