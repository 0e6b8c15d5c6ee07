package dev.aloi.local.gateway;

import java.util.List;

/** The API answered with a problem (RFC 9457). */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<String> faults;

    Refused(int status, String message, List<String> faults) {
        super(message);
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    int status() {
        return status;
    }

    /** Whether the request itself was wrong: to send it again would not help. */
    public boolean isBadInput() {
        return status == 400 || status == 404 || status == 409 || status == 413 || status == 422;
    }

    /** Whether the service behind is not there at the moment. */
    public boolean isTemporary() {
        return status == 502 || status == 503 || status == 504;
    }

    /** One line for each thing that is wrong; empty where the message says it all. */
    public List<String> faults() {
        return faults;
    }
}
