package dev.aloi.inference.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;

/** Lets another thread break off what ONNX Runtime is computing: between two operators, not within one. */
public final class RunControl implements AutoCloseable {
    private final OrtSession.RunOptions options;
    private boolean closed;
    private volatile boolean terminated;

    private RunControl(OrtSession.RunOptions options) {
        this.options = options;
    }

    public static RunControl open() {
        OrtProcess.environment();
        try {
            OrtSession.RunOptions options = new OrtSession.RunOptions();
            options.setLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            return new RunControl(options);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime makes no run options", e);
        }
    }

    OrtSession.RunOptions options() {
        return options;
    }

    /** Has the run under way fail soon, and every other one until it is told otherwise. */
    public void terminate() {
        set(true);
    }

    /** Lets runs run again. */
    public void resume() {
        set(false);
    }

    /** Whether it was told to break off, and not yet to go on. */
    public boolean isTerminated() {
        return terminated;
    }

    private synchronized void set(boolean terminate) {
        if (closed) {
            return;
        }
        terminated = terminate;
        try {
            options.setTerminate(terminate);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime takes no terminate flag", e);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            options.close();
        }
    }
}
