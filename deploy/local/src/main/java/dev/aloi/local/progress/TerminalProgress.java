package dev.aloi.local.progress;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Redraws the last line of a terminal. */
public final class TerminalProgress implements Progress {
    private static final String CLEAR_LINE = "\r\033[K";
    private static final int BAR_WIDTH = 24;

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private final int columns;
    private @Nullable Count shown;

    public TerminalProgress(PrintStream out, LongSupplier nanoTime, int columns) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.columns = columns;
    }

    @Override
    public synchronized Bar bar(String label, int total) {
        var count = new Count(label, total, nanoTime.getAsLong());
        shown = count;
        draw(count);
        return new Bar() {
            @Override
            public void at(int done, String detail) {
                update(count, done, detail);
            }

            @Override
            public void close() {
                finish(count);
            }
        };
    }

    @Override
    public synchronized void note(String line) {
        out.print(CLEAR_LINE);
        out.println(line);
        if (shown != null) {
            draw(shown);
        }
        out.flush();
    }

    private synchronized void update(Count count, int done, String detail) {
        count.at(done, detail);
        draw(count);
    }

    private synchronized void finish(Count count) {
        shown = null;
        out.print(CLEAR_LINE);
        out.println(cut(String.format(
                Locale.ROOT,
                "%-22s %s in %s",
                count.label(),
                count.fraction(),
                Pace.clock(count.elapsed(nanoTime.getAsLong())))));
        out.flush();
    }

    private void draw(Count count) {
        var filled = (int) Math.round(count.share() * BAR_WIDTH);
        var line = String.format(
                Locale.ROOT,
                "%-22s [%s%s] %s  %s  %s",
                count.label(),
                "#".repeat(filled),
                "-".repeat(BAR_WIDTH - filled),
                count.fraction(),
                count.pace(nanoTime.getAsLong()),
                count.detail());
        out.print(CLEAR_LINE + cut(line.stripTrailing()));
        out.flush();
    }

    /** A longer line would wrap, and its first half could not be redrawn. */
    private String cut(String line) {
        return line.length() < columns ? line : line.substring(0, columns - 1);
    }
}
