package dev.aloi.inference.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.aloi.inference.ModelFault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** A decoder loaded into ONNX Runtime. Any number of threads may step through it. */
public final class DecoderSession implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final DecoderLayout layout;
    private final Set<String> outputs;

    private DecoderSession(OrtEnvironment environment, OrtSession session, DecoderLayout layout) {
        this.environment = environment;
        this.session = session;
        this.layout = layout;
        this.outputs = new LinkedHashSet<>();
        outputs.add(DecoderLayout.LOGITS);
        layout.past().forEach(half -> outputs.add(half.output()));
    }

    public static DecoderSession open(Path file, int threads) {
        OrtEnvironment environment = OrtProcess.environment();
        Lock running = OrtProcess.running();
        running.lock();
        try (OrtSession.SessionOptions options = options(threads)) {
            OrtSession session = environment.createSession(file.toString(), options);
            try {
                DecoderLayout layout = DecoderLayout.of(file, session.getInputInfo(), session.getOutputInfo());
                return new DecoderSession(environment, session, layout);
            } catch (OrtException | RuntimeException | Error e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
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
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        // Waiting threads that spin take CPU time from neighbours, and energy, for nothing.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    /** ONNX Runtime's version. */
    public String version() {
        return environment.getVersion();
    }

    /**
     * Reads the next tokens of every row.
     *
     * @param before the step before, which stays open until this one has ended; null where the rows begin
     */
    public Step step(StepInput input, @Nullable Step before) throws RunFailed {
        Map<String, OnnxTensorLike> tensors = new HashMap<>();
        Deque<OnnxTensor> own = new ArrayDeque<>();
        Lock running = OrtProcess.running();
        running.lock();
        try {
            tensors.put(DecoderLayout.INPUT_IDS, keep(own, tensor(input.ids(), input.rows(), input.columns())));
            tensors.put(DecoderLayout.ATTENTION_MASK, keep(own, tensor(input.mask(), input.rows(), input.total())));
            if (layout.positionIds()) {
                OnnxTensor positions = tensor(input.positions(), input.rows(), input.columns());
                tensors.put(DecoderLayout.POSITION_IDS, keep(own, positions));
            }
            for (DecoderLayout.Past half : layout.past()) {
                tensors.put(
                        half.input(),
                        before == null ? keep(own, empty(half, input.rows())) : before.present(half.output()));
            }
            return new Step(session.run(tensors, outputs), input);
        } catch (OrtException e) {
            throw new RunFailed(e);
        } finally {
            own.forEach(OnnxTensor::close);
            running.unlock();
        }
    }

    private static OnnxTensor keep(Deque<OnnxTensor> own, OnnxTensor tensor) {
        own.push(tensor);
        return tensor;
    }

    private OnnxTensor tensor(LongBuffer values, int rows, int columns) throws OrtException {
        return OnnxTensor.createTensor(environment, values, new long[] {rows, columns});
    }

    private OnnxTensor empty(DecoderLayout.Past half, int rows) throws OrtException {
        ByteBuffer nothing = ByteBuffer.allocateDirect(0).order(ByteOrder.nativeOrder());
        return OnnxTensor.createTensor(
                environment, nothing, new long[] {rows, half.heads(), 0, half.width()}, half.type());
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
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot free a session", e);
        } finally {
            running.unlock();
        }
    }

    /** What the decoder said of the tokens that it has just read; holds the cache for the next step. */
    public static final class Step implements AutoCloseable {
        private final OrtSession.Result result;
        private final StepInput input;

        private Step(OrtSession.Result result, StepInput input) {
            this.result = result;
            this.input = input;
        }

        public Logits logits() throws RunFailed {
            return Logits.of(tensor(DecoderLayout.LOGITS), input);
        }

        private OnnxTensor present(String output) {
            return tensor(output);
        }

        private OnnxTensor tensor(String output) {
            OnnxValue value = result.get(output).orElseThrow();
            if (value instanceof OnnxTensor tensor) {
                return tensor;
            }
            throw new IllegalStateException("output " + output + " is no tensor");
        }

        @Override
        public void close() {
            result.close();
        }
    }
}
