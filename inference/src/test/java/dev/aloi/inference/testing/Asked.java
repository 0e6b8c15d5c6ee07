package dev.aloi.inference.testing;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.inference.decode.Ask;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.decode.Generation;
import dev.aloi.inference.decode.Generation.Chosen;
import dev.aloi.inference.decode.Generation.Generated;
import dev.aloi.inference.decode.Limits;
import dev.aloi.inference.decode.Machine;
import dev.aloi.inference.decode.Metering;
import dev.aloi.inference.decode.Patience;
import dev.aloi.inference.decode.Settings;
import dev.aloi.inference.decode.Spent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Asks a model and waits for all that comes of it, in the order asked. */
public final class Asked {
    public static final Patience PATIENCE = new Patience(Duration.ofMinutes(5), () -> false);

    private static final Metering NONE = () -> () -> Spent.NOTHING;
    private static final long CACHE = 512L << 20;

    private Asked() {}

    /** A machine of one thread that decodes so many prompts side by side. */
    public static Machine machine(int rows) {
        return machine(rows, System::nanoTime);
    }

    public static Machine machine(int rows, LongSupplier nanoTime) {
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
        return new Machine(1, new Limits(rows, CACHE, Duration.ofSeconds(10)), false, NONE, nanoTime, clock);
    }

    public static List<Generation> of(DecoderModel model, List<? extends Ask> asks, Patience patience) {
        TreeMap<Integer, Generation> generations = new TreeMap<>();
        try {
            model.ask(asks, patience, answer -> generations.put(answer.index(), answer.generation()));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return List.copyOf(generations.values());
    }

    /** Greedily. */
    public static List<Generation> complete(DecoderModel model, List<String> prompts, int maxNewTokens) {
        return complete(model, prompts, Settings.greedy(maxNewTokens));
    }

    /** Each with its place as its seed. */
    public static List<Generation> complete(DecoderModel model, List<String> prompts, Settings settings) {
        return of(model, asks(prompts, settings), PATIENCE);
    }

    public static List<Ask.Complete> asks(List<String> prompts, Settings settings) {
        List<Ask.Complete> asks = new java.util.ArrayList<>();
        for (String prompt : prompts) {
            asks.add(new Ask.Complete(new Prompt.Text(prompt), settings, asks.size()));
        }
        return asks;
    }

    public static Generation choose(DecoderModel model, String prompt, List<String> choices, Patience patience) {
        return of(model, List.of(new Ask.Choose(new Prompt.Text(prompt), choices)), patience)
                .getFirst();
    }

    public static Chosen chosen(DecoderModel model, String prompt, String... choices) {
        return (Chosen) choose(model, prompt, List.of(choices), PATIENCE);
    }

    public static List<List<Integer>> tokens(List<Generation> generations) {
        return generations.stream()
                .map(generation -> ((Generated) generation).tokens().asList())
                .toList();
    }
}
