package dev.aloi.local.generate;

import java.util.function.Consumer;

/** Writes a growing text as far as it will not change any more. */
final class GrowingText {
    /** What stands for letters whose bytes are not all there yet. */
    private static final char UNFINISHED = '\uFFFD';

    private final Consumer<String> out;
    private String written = "";

    GrowingText(Consumer<String> out) {
        this.out = out;
    }

    void grow(String soFar) {
        int end = soFar.length();
        while (end > 0 && soFar.charAt(end - 1) == UNFINISHED) {
            end--;
        }
        if (end > written.length() && soFar.startsWith(written)) {
            out.accept(soFar.substring(written.length(), end));
            written = soFar.substring(0, end);
        }
    }

    /** Takes the whole text. A stop text that was written already stays on the screen; another text is written anew. */
    void end(String whole) {
        if (!written.startsWith(whole) && !whole.startsWith(written)) {
            breakOff();
        }
        if (whole.startsWith(written)) {
            out.accept(whole.substring(written.length()));
        }
        out.accept("\n");
    }

    /** Nothing more will come of it. */
    void breakOff() {
        if (!written.isEmpty()) {
            out.accept("\n");
            written = "";
        }
    }
}
