package dev.aloi.bench.generation;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.inference.decode.Ask;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.decode.Generation;
import dev.aloi.inference.decode.Limits;
import dev.aloi.inference.decode.Machine;
import dev.aloi.inference.decode.Patience;
import dev.aloi.inference.decode.Settings;
import dev.aloi.inference.decode.Spent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Aloi's own engine, in this process. */
public record EngineRun(Path model, int threads, int rows, int maxNewTokens, Meters meters) {
    private static final long CACHE_BYTES = 1L << 30;
    private static final int WARM_UP = 8;

    /** A pass over all prompts; what comes before it is a pass over the first eight. */
    public Pass run(List<String> prompts) throws InterruptedException {
        long resident = meters.residentBytes().getAsLong();
        long from = System.nanoTime();
        try (DecoderModel loaded = DecoderModel.load(model, machine(threads, rows))) {
            double load = milliseconds(from);
            long asked = System.nanoTime();
            complete(loaded, prompts.subList(0, 1), 1);
            double first = milliseconds(asked);
            Start start = new Start(load, first, meters.residentBytes().getAsLong() - resident);
            complete(loaded, prompts.subList(0, Math.min(WARM_UP, prompts.size())));
            long cpu = meters.cpuNanos().getAsLong();
            long wall = System.nanoTime();
            List<List<Integer>> tokens = complete(loaded, prompts);
            double wallMilliseconds = milliseconds(wall);
            double cpuMilliseconds = (meters.cpuNanos().getAsLong() - cpu) / 1e6;
            return new Pass("Aloi", start, wallMilliseconds, cpuMilliseconds, tokens);
        }
    }

    private static double milliseconds(long from) {
        return (System.nanoTime() - from) / 1e6;
    }

    static Machine machine(int threads, int rows) {
        Limits limits = new Limits(rows, CACHE_BYTES, Duration.ofSeconds(30));
        return new Machine(threads, limits, false, () -> () -> Spent.NOTHING, System::nanoTime, Clock.systemUTC());
    }

    List<List<Integer>> complete(DecoderModel loaded, List<String> prompts) throws InterruptedException {
        return complete(loaded, prompts, maxNewTokens);
    }

    private static List<List<Integer>> complete(DecoderModel loaded, List<String> prompts, int most)
            throws InterruptedException {
        List<Ask.Complete> asks = prompts.stream()
                .map(prompt -> new Ask.Complete(new Prompt.Text(prompt), Settings.greedy(most), 0))
                .toList();
        Map<Integer, List<Integer>> tokens = new TreeMap<>();
        loaded.ask(asks, new Patience(Duration.ofHours(1), () -> false), answer -> {
            if (!(answer.generation() instanceof Generation.Generated generated)) {
                throw new IllegalStateException("prompt " + answer.index() + " was refused");
            }
            tokens.put(answer.index(), generated.tokens().asList());
        });
        return List.copyOf(tokens.values());
    }
}
