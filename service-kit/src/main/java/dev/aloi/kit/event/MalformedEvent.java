package dev.aloi.kit.event;

/** A record that is not an event of its topic. The message says what is wrong and where, never what the record held. */
public final class MalformedEvent extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MalformedEvent(String message) {
        super(message);
    }
}
