package dev.aloi.bench.scoring;

import dev.aloi.bench.corpus.Corpora;
import dev.aloi.bench.corpus.Pair;
import dev.aloi.scoring.metric.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One pass over a corpus. */
@State(Scope.Thread)
public class MetricBenchmark {
    @Param
    public MetricTask task = MetricTask.BLEU;

    /** A checkout, beside which the shared corpora may lie. */
    @Param(".")
    public String root = ".";

    private List<Metric> metrics = List.of();
    private List<Pair> texts = List.of();

    @Setup
    public void prepare() throws IOException {
        var checkout = Path.of(root);
        metrics = task.metrics();
        texts = task.texts(Corpora.of(checkout, checkout.resolve("deploy/bench/target/corpora")));
    }

    @Benchmark
    public double[] pass() {
        return task.scores(metrics, texts);
    }
}
