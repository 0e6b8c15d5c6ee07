package dev.aloi.inference.decode;

import dev.aloi.inference.token.Tokens;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A completion that is asked for. */
final class GenerationTask extends Task {
    private final Settings settings;
    private final long seed;
    private final Consumer<Tokens> listener;
    private volatile int written;

    /**
     * Takes the prompt that it goes on from.
     *
     * @param settings with no more new tokens than the context holds after the prompt
     * @param seed that alone decides what is drawn
     * @param listener is told all tokens so far whenever there is one more
     */
    GenerationTask(Tokens prompt, Settings settings, long seed, Patience patience, Consumer<Tokens> listener) {
        this(prompt, settings, seed, patience, listener, new CompletableFuture<>());
    }

    private GenerationTask(
            Tokens prompt,
            Settings settings,
            long seed,
            Patience patience,
            Consumer<Tokens> listener,
            CompletableFuture<Generation> result) {
        super(prompt, prompt.size() + settings.maxNewTokens(), patience, result);
        this.settings = settings;
        this.seed = seed;
        this.listener = listener;
    }

    @Override
    GenerationTask again() {
        return new GenerationTask(prompt(), settings, seed, patience(), listener, result());
    }

    Settings settings() {
        return settings;
    }

    long seed() {
        return seed;
    }

    void wrote(Tokens soFar) {
        written = soFar.size();
        listener.accept(soFar);
    }

    @Override
    String progress() {
        return written + " tokens were written";
    }
}
