package dev.aloi.local.command;

import java.util.function.Consumer;

/** Writes a growing text as far as it will not change any more. */
final class Stream implements Consumer<String> {
    /** What stands for letters whose bytes are not all there yet. */
    private static final char UNFINISHED = '\uFFFD';

    private final Consumer<String> out;
    private String written = "";

    Stream(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public synchronized void accept(String soFar) {
        int end = soFar.length();
        while (end > 0 && soFar.charAt(end - 1) == UNFINISHED) {
            end--;
        }
        if (end > written.length() && soFar.startsWith(written)) {
            out.accept(soFar.substring(written.length(), end));
            written = soFar.substring(0, end);
        }
    }

    /** Takes the whole text; where a stop text was written already, it stays on the screen. */
    synchronized void end(String whole) {
        accept(whole);
        out.accept("\n");
    }
}
