package dev.aloi.inference.runtime;

import ai.onnxruntime.OrtException;
import java.io.Serial;

/** ONNX Runtime broke off. Its own message may hold parts of a prompt, so it is kept from logs and users: only the code is told. */
public final class RunFailed extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String detail;

    RunFailed(OrtException cause) {
        super("ONNX Runtime failed with " + cause.getCode());
        this.detail = String.valueOf(cause.getMessage());
    }

    RunFailed(String message) {
        super(message);
        this.detail = message;
    }

    /** The runtime's own message, for a model that was tried on nobody's prompt. */
    String detail() {
        return detail;
    }
}
