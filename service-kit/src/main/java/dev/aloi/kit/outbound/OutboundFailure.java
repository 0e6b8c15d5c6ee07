package dev.aloi.kit.outbound;

import java.io.IOException;
import java.io.Serial;

/** A call that came to no answer, or to part of one. The message is for the user: it holds neither secret nor content. */
public final class OutboundFailure extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Kind kind;

    OutboundFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What went wrong. */
    public enum Kind {
        /** The address is not one that may be called. */
        REFUSED,
        /** The name stands for no address. */
        UNKNOWN_HOST,
        /** Nobody took the connection. */
        NOT_CONNECTED,
        /** The other side's certificate was not accepted. */
        NOT_TRUSTED,
        /** The first byte did not come in time. */
        SLOW_START,
        /** The answer stopped in the middle. */
        STALLED,
        /** The whole answer did not come in time. */
        TOO_SLOW,
        /** The answer is longer than asked for. */
        TOO_LARGE,
        /** The other side closed the connection in the middle, or spoke no HTTP. */
        BROKEN,
        /** Redirected too often, or to nowhere. */
        MISDIRECTED,
        /** Whoever asked no longer wants the answer. */
        CANCELLED
    }
}
