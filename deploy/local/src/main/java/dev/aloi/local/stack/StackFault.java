package dev.aloi.local.stack;

/** The stack cannot start or go on, for a reason that the user can do something about. */
public final class StackFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StackFault(String message) {
        super(message);
    }

    StackFault(String message, Throwable cause) {
        super(message, cause);
    }
}
