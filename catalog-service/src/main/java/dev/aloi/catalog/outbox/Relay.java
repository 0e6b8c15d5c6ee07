package dev.aloi.catalog.outbox;

import org.jboss.logging.Logger;

/** Announces rows that are their own outbox. What cannot be announced stays pending and is tried again at the next turn. */
public final class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    private Relay() {}

    /** One turn: runs {@code announceSome} until it says that nothing is left. */
    public static void turn(String what, Turn announceSome) {
        try {
            boolean more = true;
            while (more) {
                more = announceSome.announce();
            }
        } catch (RuntimeException e) {
            LOG.warnf("The %s stay pending: %s", what, reason(e));
        }
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    /** Publishes some of what is pending, waits for the broker and marks it. */
    @FunctionalInterface
    public interface Turn {
        /** False when nothing was pending. */
        boolean announce();
    }
}
