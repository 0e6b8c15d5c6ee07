package dev.aloi.inference.decode;

import dev.aloi.inference.decode.Generation.Finish;
import dev.aloi.inference.token.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A completion as far as it is written. */
final class Writing {
    private final GenerationTask task;
    private final Settings settings;
    private final Function<Tokens, String> text;
    private final Picker picker;
    private final SplittableRandom random;
    private final StopTexts stops;
    private final BitSet seen = new BitSet();
    private final List<Logprobs> logprobs = new ArrayList<>();
    private int[] written = new int[16];
    private int count;
    private int rows;
    private @Nullable Duration first;
    private @Nullable End end;

    /** Takes how tokens read as text. */
    Writing(GenerationTask task, Function<Tokens, String> text) {
        this.task = task;
        this.settings = task.settings();
        this.text = text;
        this.picker = new Picker(settings);
        this.random = new SplittableRandom(task.seed());
        this.stops = new StopTexts(settings.stop(), text);
        for (int i = 0; i < task.prompt().size(); i++) {
            seen.set(task.prompt().get(i));
        }
    }

    private record End(Finish finish, Tokens tokens, Duration total) {}

    GenerationTask task() {
        return task;
    }

    /** A place between 0 and 1 for the next token, the same however often the token is picked. */
    double draw() {
        return settings.isGreedy() ? 0 : random.nextDouble();
    }

    /** May change the logits. */
    Picker.Pick pick(float[] logits, double draw) {
        return picker.pick(logits, seen, draw);
    }

    boolean tellsLogprobs() {
        return settings.tellsLogprobs();
    }

    void tell(float[] logits, int token) {
        logprobs.add(Logprobs.of(logits, token, settings.logprobs()));
    }

    /**
     * Takes the next token, which may be the last one.
     *
     * @param beside prompts that were decoded together, this one included
     * @param since when the model began to read
     */
    void take(int token, Set<Integer> ends, int beside, Duration since) {
        rows = Math.max(rows, beside);
        if (first == null) {
            first = since;
        }
        if (ends.contains(token)) {
            end = new End(Finish.END, tokens(), since);
            return;
        }
        append(token);
        Tokens soFar = tokens();
        task.wrote(soFar);
        if (stops.foundIn(soFar)) {
            end = new End(Finish.STOP, soFar, since);
        } else if (count == settings.maxNewTokens()) {
            end = new End(Finish.LENGTH, soFar, since);
        }
    }

    private void append(int token) {
        if (count == written.length) {
            written = Arrays.copyOf(written, 2 * count);
        }
        written[count++] = token;
        seen.set(token);
    }

    int last() {
        return written[count - 1];
    }

    /** Those that have been written. */
    Tokens tokens() {
        return Tokens.of(Arrays.copyOf(written, count));
    }

    /** Whether nothing more is to be written: it has come to its end, or nobody wants it. */
    boolean isOver() {
        return end != null || task.isDone();
    }

    /** Tells what came of it, once all that it took is booked. */
    void conclude() {
        if (end == null) {
            return;
        }
        String whole = text.apply(end.tokens());
        task.end(new Generation.Generated(
                end.finish() == Finish.STOP ? stops.before(whole) : whole,
                task.prompt(),
                end.tokens(),
                end.finish(),
                settings.tellsLogprobs() ? logprobs.subList(0, end.tokens().size()) : null,
                rows,
                new Generation.Times(first, end.total()),
                task.spent()));
    }
}
