package dev.aloi.local.stack;

import java.util.ArrayDeque;
import java.util.Deque;

/** Stops what was started in the opposite order, once, whoever asks first: the command at its end or Ctrl-C. */
public final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private volatile boolean closed;

    /** @throws StackFault if everything is being stopped already; what is given is then stopped at once */
    public synchronized void add(AutoCloseable next) {
        if (closed) {
            stop(next);
            throw new StackFault("interrupted while starting");
        }
        started.push(next);
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            stop(started.pop());
        }
    }

    /** One that cannot be stopped must not keep the others running. */
    private static void stop(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            System.err.println("while stopping: " + e.getMessage());
        }
    }
}
