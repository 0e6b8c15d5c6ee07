package dev.aloi.local.progress;

/** Tells the person who waits how far it is; never on standard output, which holds results alone. */
public interface Progress {
    Bar bar(String label, int total);

    /** A line that stays. */
    void note(String line);

    /** One thing that takes long, in countable steps. */
    interface Bar extends AutoCloseable {
        /** @param detail what is being done, or was just done; may be empty */
        void at(int done, String detail);

        @Override
        void close();
    }
}
