package dev.aloi.local.load;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.runner.model.CompletionApi;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Measures a target under load: the first call by itself, a few to warm up, then one load after the other. */
public final class LoadMeasurement {
    private static final int OVERHEAD_CALLS = 500;
    private static final int OVERHEAD_WARM_UP = 300;

    private final LoadRun run;
    private final Target target;
    private final List<Prompt> prompts;

    public LoadMeasurement(Target target, List<Prompt> prompts, RandomGenerator random, LongSupplier nanoTime) {
        this.target = target;
        this.prompts = List.copyOf(prompts);
        this.run = new LoadRun(target, prompts, random, nanoTime);
    }

    /**
     * Makes all calls.
     *
     * @param warmUp calls after the first one that are not measured
     * @param told is told of each load how many calls have ended
     * @throws IOException where the first call fails for a reason that each would fail for
     */
    public LoadReport run(
            String name,
            List<Load> loads,
            int warmUp,
            Optional<Objective> objective,
            Spread overhead,
            BiConsumer<Load, Ends> told)
            throws IOException {
        Reply first = target.ask(prompts.getFirst());
        if (first instanceof Reply.Failed failed && failed.isForAll()) {
            throw new IOException(
                    "nothing was measured: the first call failed, " + failed.category() + ": " + failed.reason());
        }
        for (int i = 0; i < warmUp; i++) {
            target.ask(prompts.get((i + 1) % prompts.size()));
        }
        List<LoadLevel> levels = new ArrayList<>();
        for (Load load : loads) {
            List<Call> calls = run.run(load, ends -> told.accept(load, ends));
            levels.add(LoadLevel.of(load, calls, objective));
        }
        return new LoadReport(
                name, cold(first), overhead, objective.map(Objective::toString).orElse(null), levels);
    }

    private static LoadReport.Cold cold(Reply reply) {
        return switch (reply) {
            case Reply.Answered answered ->
                new LoadReport.Cold(millis(answered.timeToFirstToken()), millis(answered.total()), null);
            case Reply.Failed failed ->
                new LoadReport.Cold(null, null, failed.category().name());
        };
    }

    private static @Nullable Double millis(@Nullable Duration time) {
        return time == null ? null : time.toNanos() / 1e6;
    }

    /** What a call takes that is answered at once: by this program's client, over this machine's network. */
    public static Spread overhead(CompletionApi api) throws IOException {
        try (LoopbackServer server = new LoopbackServer()) {
            Engine.OpenAi engine = new Engine.OpenAi(
                    server.baseUrl(),
                    "overhead",
                    Engine.OpenAi.Mode.CHAT,
                    null,
                    null,
                    true,
                    GenerationSettings.DEFAULT,
                    null,
                    null);
            ApiTarget target = new ApiTarget(api, engine, Optional.empty());
            Prompt prompt = new Prompt.Text("a");
            List<Duration> times = new ArrayList<>();
            for (int i = 0; i < OVERHEAD_WARM_UP + OVERHEAD_CALLS; i++) {
                if (target.ask(prompt) instanceof Reply.Answered answered && i >= OVERHEAD_WARM_UP) {
                    times.add(answered.total());
                }
            }
            return Spread.of(times.stream().map(time -> (@Nullable Duration) time))
                    .orElseThrow(() -> new IOException("the server in this program did not answer"));
        }
    }
}
