package dev.aloi.bench.generation;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A model and what it is measured with.
 *
 * @param maxNewTokens of each completion
 */
public record Subject(String name, Path model, Suite suite, int maxNewTokens) {
    private static final int MEDIUM_TOKENS = 90;

    /** Characters whose tokens the context holds beside the example and the completion. */
    private static final int MEDIUM_LONGEST = 900;

    private static final int RANDOM_TOKENS = 32;
    private static final int RANDOM_EXAMPLES = 3;

    /** A trained one, whose completions have lengths of their own; its context holds one example. */
    public static Subject medium(Path samples, int most) throws IOException {
        Path model = samples.resolve("models/visit-notes-medium");
        Suite suite = Suite.ofVisits(samples.resolve("visits.jsonl"), 1, MEDIUM_LONGEST, most);
        return new Subject("visit-notes-medium", model, suite, MEDIUM_TOKENS);
    }

    /** One of fifteen million weights drawn at random. */
    public static Subject random(Path samples, Path empty, int most) throws IOException {
        LlamaShape shape = LlamaShape.MILLIONS_15;
        Path model = RandomLlama.write(empty, shape, samples.resolve("models/visit-notes-medium"));
        Suite suite = Suite.ofVisits(samples.resolve("visits.jsonl"), RANDOM_EXAMPLES, Integer.MAX_VALUE, most);
        return new Subject("random, " + shape.parameters() / 1_000_000 + "M parameters", model, suite, RANDOM_TOKENS);
    }
}
