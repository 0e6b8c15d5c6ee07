package dev.aloi.infrastructure;

import java.nio.file.Path;

/** A process did not become ready; its log says why. */
public final class StartFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartFailed(String process, String reason, Path logFile) {
        super(process + " did not start: " + reason + "; see " + logFile);
    }

    StartFailed(String process, Throwable cause, Path logFile) {
        super(process + " did not start: " + cause.getMessage() + "; see " + logFile, cause);
    }
}
