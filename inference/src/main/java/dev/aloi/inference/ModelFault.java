package dev.aloi.inference;

import java.io.Serial;

/** A model that cannot be run as it is. The message names the file and what is wrong with it, for the user to read. */
public final class ModelFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public ModelFault(String reason) {
        super(reason);
    }

    public ModelFault(String reason, Throwable cause) {
        super(reason, cause);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
