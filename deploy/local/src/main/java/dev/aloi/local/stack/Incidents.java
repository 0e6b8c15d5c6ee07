package dev.aloi.local.stack;

/** Told when a process of a running stack ends by itself. */
public interface Incidents {
    void restarted(String process, String why);

    void restartFailed(String process, String why);

    /** It cannot be helped: the stack is to be stopped. */
    void gaveUp(String process, String why);
}
