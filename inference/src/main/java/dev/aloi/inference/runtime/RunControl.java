package dev.aloi.inference.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtLoraAdapter;
import ai.onnxruntime.OrtSession;
import dev.aloi.inference.ModelFault;
import org.jspecify.annotations.Nullable;

/** Lets another thread break off what ONNX Runtime is computing: between two operators, not within one. */
public final class RunControl implements AutoCloseable {
    private final OrtSession.RunOptions options;
    private final @Nullable OrtLoraAdapter adapter;
    private boolean closed;
    private volatile boolean terminated;

    private RunControl(OrtSession.RunOptions options, @Nullable OrtLoraAdapter adapter) {
        this.options = options;
        this.adapter = adapter;
    }

    /** Takes the adapter that is active in every run. */
    static RunControl open(Adapter active) {
        OrtProcess.environment();
        try {
            OrtSession.RunOptions options = new OrtSession.RunOptions();
            options.setLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            if (!(active instanceof Adapter.Inputs inputs)) {
                return new RunControl(options, null);
            }
            OrtLoraAdapter adapter = OrtLoraAdapter.create(inputs.bytes());
            options.addActiveLoraAdapter(adapter);
            return new RunControl(options, adapter);
        } catch (OrtException e) {
            throw new ModelFault("ONNX Runtime takes no such adapter: " + e.getMessage(), e);
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
            if (adapter != null) {
                adapter.close();
            }
        }
    }
}
