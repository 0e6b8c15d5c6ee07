package dev.aloi.local.command;

import dev.aloi.local.generate.AskedPrompt;
import dev.aloi.local.generate.GenerationFormat;
import dev.aloi.local.generate.TextAnswer;
import dev.aloi.local.generate.Transcript;
import dev.aloi.local.progress.Progress;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers on their way to standard output; whoever reads along there sees them grow instead of a bar. */
final class Answers implements AutoCloseable {
    private final Transcript transcript;
    private final Progress progress;
    private final Progress.@Nullable Bar bar;
    private final boolean growing;
    private final int asked;
    private boolean begun;
    private String waiting = "";
    private boolean closed;

    Answers(Wiring wiring, List<AskedPrompt> prompts, GenerationFormat format) {
        boolean text = format == GenerationFormat.TEXT;
        var headings = text && prompts.size() > 1
                ? prompts.stream().map(AskedPrompt::id).toList()
                : List.<String>of();
        transcript = new Transcript(wiring.out()::print, headings);
        progress = wiring.progress();
        bar = wiring.hasTerminal() ? null : progress.bar("generating", prompts.size());
        growing = text && wiring.hasTerminal();
        asked = prompts.size();
    }

    /** Whether anybody sees answers before they are whole. */
    boolean isGrowing() {
        return growing;
    }

    /** Says once why there is nothing to be seen yet; later it would be in the midst of an answer. */
    synchronized void waits(String why) {
        if (!begun && !why.equals(waiting)) {
            waiting = why;
            progress.note(why);
        }
    }

    private synchronized void begin() {
        begun = true;
    }

    void grows(int prompt, Supplier<String> soFar) {
        begin();
        if (growing) {
            transcript.grows(prompt, soFar);
        }
    }

    void add(int prompt, TextAnswer answer) {
        begin();
        transcript.add(prompt, answer);
        if (bar != null) {
            bar.at(transcript.answered(), "");
        }
    }

    /** Also where the command is interrupted: what was answered is written down. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        transcript.close();
        if (bar != null) {
            bar.close();
        }
        if (transcript.answered() < asked) {
            progress.note(transcript.answered() + " of " + asked + " prompts were answered");
        }
    }
}
