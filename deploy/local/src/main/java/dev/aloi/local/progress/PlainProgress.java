package dev.aloi.local.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Prints a line now and then, for logs and pipes. */
public final class PlainProgress implements Progress {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final PrintStream out;
    private final LongSupplier nanoTime;

    public PlainProgress(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
    }

    @Override
    public Bar bar(String label, int total) {
        return new PlainBar(new Count(label, total, nanoTime.getAsLong()));
    }

    @Override
    public void note(String line) {
        out.println(line);
        out.flush();
    }

    private final class PlainBar implements Bar {
        private final Count count;
        private long printedNanos;

        private PlainBar(Count count) {
            this.count = count;
            this.printedNanos = nanoTime.getAsLong();
        }

        @Override
        public synchronized void at(int done, String detail) {
            count.at(done, detail);
            var now = nanoTime.getAsLong();
            if (now - printedNanos >= INTERVAL.toNanos() && !count.complete()) {
                printedNanos = now;
                note((count.label() + ": " + count.fraction() + " " + count.pace(now) + " " + detail).strip());
            }
        }

        @Override
        public synchronized void close() {
            var seconds = count.elapsed(nanoTime.getAsLong()).toMillis() / 1000.0;
            note(String.format(java.util.Locale.ROOT, "%s: %s in %.1f s", count.label(), count.fraction(), seconds));
        }
    }
}
