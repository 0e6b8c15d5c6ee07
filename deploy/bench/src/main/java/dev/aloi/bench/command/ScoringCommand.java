package dev.aloi.bench.command;

import dev.aloi.bench.corpus.Corpora;
import dev.aloi.bench.reference.RecordedTimes;
import dev.aloi.bench.reference.ReferenceRun;
import dev.aloi.bench.reference.ReferenceTime;
import dev.aloi.bench.report.Machine;
import dev.aloi.bench.report.ScoringTable;
import dev.aloi.bench.scoring.Benchmarks;
import dev.aloi.bench.scoring.Effort;
import dev.aloi.bench.scoring.MetricTask;
import dev.aloi.bench.scoring.StatisticsTask;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "scoring",
        description = {
            "Metrics and statistics, beside sacreBLEU and rouge_score.",
            "These run where Python has them: pip install sacrebleu==2.6.0 rouge_score==0.1.2 'numpy<2'"
        },
        mixinStandardHelpOptions = true)
final class ScoringCommand implements Callable<Integer> {
    private static final int REPEATS = 5;

    @Option(names = "--quick", description = "fewer repetitions: about two minutes, with wider spread")
    private boolean quick;

    @Option(names = "--python", paramLabel = "PROGRAM", description = "default: ${DEFAULT-VALUE}")
    private String python = "python3";

    @Option(
            names = "--only",
            paramLabel = "TASK",
            split = ",",
            description = "only these tasks, for instance rouge1-plain")
    private List<String> only = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    private final Session session;

    ScoringCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, RunnerException {
        requireKnownTasks();
        var corpora = Corpora.of(session.root(), session.scratch("corpora"));
        session.progress().note("on " + corpora.origin());
        var references = references(corpora);
        var table = new ScoringTable();
        var metrics = Stream.of(MetricTask.values())
                .filter(task -> isWanted(task.key()))
                .toList();
        var statistics = Stream.of(StatisticsTask.values())
                .filter(task -> isWanted(task.key()))
                .toList();
        var benchmarks = new Benchmarks(session.root(), quick ? Effort.QUICK : Effort.FULL);
        try (var bar = session.progress().bar("measuring", metrics.size() + statistics.size())) {
            int done = 0;
            for (var task : metrics) {
                bar.at(done++, task.label());
                table.row(task.label(), benchmarks.time(task), references.get(task.key()));
            }
            for (var task : statistics) {
                bar.at(done++, task.label());
                table.row(task.label(), benchmarks.time(task), references.get(task.key()));
            }
            bar.at(done, "");
        }
        print(corpora, table);
        return 0;
    }

    private void requireKnownTasks() {
        var known = Stream.concat(
                        Stream.of(MetricTask.values()).map(MetricTask::key),
                        Stream.of(StatisticsTask.values()).map(StatisticsTask::key))
                .toList();
        for (var task : only) {
            if (!known.contains(task)) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "--only: there is no task " + task + "; there are " + String.join(", ", known));
            }
        }
    }

    private boolean isWanted(String task) {
        return only.isEmpty() || only.contains(task);
    }

    private Map<String, ReferenceTime> references(Corpora corpora) throws IOException, InterruptedException {
        Map<String, ReferenceTime> times =
                new HashMap<>(corpora.shared() ? RecordedTimes.beside(corpora.pairs()) : Map.of());
        var run = new ReferenceRun(session.root(), python, session.progress()::note);
        times.putAll(run.time(corpora, quick ? 1 : REPEATS));
        return times;
    }

    private void print(Corpora corpora, ScoringTable table) {
        session.out().println(Machine.here());
        session.out().println("texts: " + corpora.origin());
        session.out()
                .println("median, lowest and highest of " + (quick ? "a quick run" : "three JVMs")
                        + "; CPU time of the whole JVM, one thread but for resampling; ratio of CPU times");
        session.out().println();
        table.lines().forEach(session.out()::println);
    }
}
