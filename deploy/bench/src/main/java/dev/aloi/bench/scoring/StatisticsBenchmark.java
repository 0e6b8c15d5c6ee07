package dev.aloi.bench.scoring;

import dev.aloi.bench.corpus.Corpora;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One test, interval or ranking. */
@State(Scope.Thread)
public class StatisticsBenchmark {
    @Param
    public StatisticsTask task = StatisticsTask.PAIRED_BOOTSTRAP;

    /** A checkout, beside which the shared corpora may lie. */
    @Param(".")
    public String root = ".";

    private DoubleSupplier prepared = () -> 0;

    @Setup
    public void prepare() throws IOException {
        var checkout = Path.of(root);
        prepared = task.prepared(Corpora.of(checkout, checkout.resolve("deploy/bench/target/corpora")));
    }

    @Benchmark
    public double once() {
        return prepared.getAsDouble();
    }
}
