package dev.aloi.bench.scoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs benchmarks in JVMs of their own, by JMH. */
public final class Benchmarks {
    private final Path root;
    private final Effort effort;

    public Benchmarks(Path root, Effort effort) {
        this.root = root;
        this.effort = effort;
    }

    public Timing time(MetricTask task) throws RunnerException {
        return time(MetricBenchmark.class, task.name());
    }

    public Timing time(StatisticsTask task) throws RunnerException {
        return time(StatisticsBenchmark.class, task.name());
    }

    private Timing time(Class<?> benchmark, String task) throws RunnerException {
        return timing(new Runner(options(benchmark, task)).runSingle());
    }

    private Options options(Class<?> benchmark, String task) {
        var iteration = TimeValue.milliseconds(effort.iteration().toMillis());
        return new OptionsBuilder()
                .include(benchmark.getName() + "\\.")
                .param("task", task)
                .param("root", root.toString())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .forks(effort.forks())
                .jvmArgs("-XX:+UseSerialGC", "-Xmx512m", "--sun-misc-unsafe-memory-access=allow")
                .warmupIterations(effort.warmups())
                .warmupTime(iteration)
                .measurementIterations(effort.measurements())
                .measurementTime(iteration)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private static Timing timing(RunResult result) {
        List<Double> cpu = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        result.getBenchmarkResults().stream()
                .map(fork -> fork.getIterationResults())
                .flatMap(Collection::stream)
                .forEach(iteration -> {
                    cpu.add(cpu(iteration));
                    wall.add(iteration.getPrimaryResult().getScore());
                });
        return new Timing(Timing.Spread.of(cpu), Timing.Spread.of(wall));
    }

    private static double cpu(IterationResult iteration) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(CpuTime.LABEL))
                .getScore();
    }
}
