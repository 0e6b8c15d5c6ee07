package dev.aloi.local.generate;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes answers in the order of the prompts, each as soon as those before it are there; safe for many threads. */
public final class Transcript implements AutoCloseable {
    private final Consumer<String> out;
    private final List<String> headings;
    private final TreeMap<Integer, TextAnswer> waiting = new TreeMap<>();
    private @Nullable GrowingText current;
    private int next;
    private int answered;
    private boolean closed;

    /** @param headings of the prompts; empty: there is none */
    public Transcript(Consumer<String> out, List<String> headings) {
        this.out = out;
        this.headings = List.copyOf(headings);
    }

    /** What a model has written by now: shown if all answers before it are. */
    public synchronized void grows(int prompt, Supplier<String> soFar) {
        if (prompt == next && !closed) {
            current(prompt).grow(soFar.get());
        }
    }

    public synchronized void add(int prompt, TextAnswer answer) {
        if (!closed) {
            answered++;
            waiting.put(prompt, answer);
            while (waiting.containsKey(next)) {
                write(next, waiting.remove(next));
                next++;
            }
        }
    }

    /** How many answers there are, written or not. */
    public synchronized int answered() {
        return answered;
    }

    /** Writes what waits for answers that will not come. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            if (current != null) {
                current.breakOff();
                current = null;
            }
            waiting.forEach(this::write);
        }
    }

    private void write(int prompt, TextAnswer answer) {
        var text = current(prompt);
        if (answer.text() == null) {
            text.breakOff();
        } else {
            text.end(answer.text());
        }
        answer.remarks().forEach(remark -> out.accept(remark + "\n"));
        current = null;
    }

    private GrowingText current(int prompt) {
        var text = current;
        if (text == null) {
            text = new GrowingText(out);
            current = text;
            if (!headings.isEmpty()) {
                out.accept("--- " + headings.get(prompt) + "\n");
            }
        }
        return text;
    }
}
