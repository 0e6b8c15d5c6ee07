package dev.aloi.local.probe;

import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.decode.Patience;
import dev.aloi.local.progress.Progress;
import java.time.Duration;
import java.util.List;

/** Both probes on the same samples. Reported, and no veto. */
public final class Probe {
    private static final int SHARD = 8;
    private static final int WORDS = 8;
    private static final Duration DEADLINE = Duration.ofDays(1);

    private final Exchangeability exchangeability;
    private final Recital recital;

    /**
     * @param shards that are put into other orders
     * @param orders of each
     * @param samples of which the second half is asked for
     */
    public Probe(int shards, int orders, int samples, long seed) {
        this.exchangeability = new Exchangeability(shards, SHARD, orders, seed);
        this.recital = new Recital(samples, WORDS);
    }

    public List<String> lines(List<Sample> samples, DecoderModel model, Progress progress) throws InterruptedException {
        var texts = samples.stream().map(ProbedText::of).toList();
        var patience = new Patience(DEADLINE, () -> false);
        var orders = exchangeability.of(texts, model, patience, progress);
        return ProbeLines.of(exchangeability, orders, recital, recital.of(texts, model, patience, progress));
    }
}
