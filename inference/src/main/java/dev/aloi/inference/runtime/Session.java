package dev.aloi.inference.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.adapter.LoraMerge.Merged;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;

/** A graph loaded into ONNX Runtime. Any number of threads may run it. */
final class Session implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final MergedWeights weights;

    private Session(OrtEnvironment environment, OrtSession session, MergedWeights weights) {
        this.environment = environment;
        this.session = session;
        this.weights = weights;
    }

    static Session open(Path file, int threads) {
        return open(file, threads, List.of());
    }

    /** With constants instead of the file's own. */
    static Session open(Path file, int threads, Collection<Merged> merged) {
        return open(
                file, threads, merged, (environment, options) -> environment.createSession(file.toString(), options));
    }

    /** The file as it is, loaded fast to be run slowly. */
    static Session openForATrial(Path file, int threads, Collection<Merged> merged) {
        return open(file, threads, merged, (environment, options) -> {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
            options.addConfigEntry("session.disable_prepacking", "1");
            return environment.createSession(file.toString(), options);
        });
    }

    /** A graph in the place of the file's, whose large constants lie in the file's directory. */
    static Session open(Path file, byte[] model, int threads, Collection<Merged> merged) {
        return open(file, threads, merged, (environment, options) -> {
            options.addConfigEntry(
                    "session.model_external_initializers_file_folder_path",
                    file.toAbsolutePath().resolveSibling("").toString());
            return environment.createSession(model, options);
        });
    }

    private interface Opening {
        OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException;
    }

    private static Session open(Path file, int threads, Collection<Merged> merged, Opening opening) {
        OrtEnvironment environment = OrtProcess.environment();
        MergedWeights weights = new MergedWeights();
        Lock running = OrtProcess.running();
        running.lock();
        try (OrtSession.SessionOptions options = options(threads)) {
            weights.addTo(options, environment, merged);
            return new Session(environment, opening.open(environment, options), weights);
        } catch (OrtException e) {
            weights.close();
            throw new ModelFault(file + ": ONNX Runtime cannot load it: " + e.getMessage(), e);
        } finally {
            running.unlock();
        }
    }

    private static OrtSession.SessionOptions options(int threads) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        // Its errors quote what the graph was given; they are told as exceptions, whose message is kept.
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        // Waiting threads that spin take CPU time from neighbours, and energy, for nothing.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    OrtEnvironment environment() {
        return environment;
    }

    Map<String, NodeInfo> inputs() throws OrtException {
        return session.getInputInfo();
    }

    Map<String, NodeInfo> outputs() throws OrtException {
        return session.getOutputInfo();
    }

    OrtSession.Result run(Map<String, OnnxTensor> inputs, Set<String> outputs) throws RunFailed {
        return locked(() -> session.run(inputs, outputs));
    }

    OrtSession.Result run(Map<String, OnnxTensor> inputs, Set<String> outputs, OrtSession.RunOptions options)
            throws RunFailed {
        return locked(() -> session.run(inputs, outputs, options));
    }

    /** Writes these outputs into memory of the caller's. */
    void run(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs, OrtSession.RunOptions options)
            throws RunFailed {
        locked(() -> session.run(inputs, Set.of(), outputs, options)).close();
    }

    private interface Running {
        OrtSession.Result run() throws OrtException;
    }

    private static OrtSession.Result locked(Running running) throws RunFailed {
        Lock lock = OrtProcess.running();
        lock.lock();
        RunEvent event = new RunEvent();
        event.begin();
        try {
            return running.run();
        } catch (OrtException e) {
            throw new RunFailed(e);
        } finally {
            event.commit();
            lock.unlock();
        }
    }

    /** Frees nothing any more once the process stops: whoever closes must not wait for a lock that is never given. */
    @Override
    public void close() {
        Lock running = OrtProcess.running();
        if (!running.tryLock()) {
            return;
        }
        try {
            session.close();
            weights.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot free a session", e);
        } finally {
            running.unlock();
        }
    }
}
