package dev.aloi.inference.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.token.Tokens;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An encoder loaded into ONNX Runtime: tokens in, one state a token out. Any number of threads may ask it. */
public final class EncoderSession implements AutoCloseable {
    private static final String TOKEN_TYPES = "token_type_ids";

    /** As optimum and as sentence-transformers name the states. */
    private static final List<String> STATES = List.of("last_hidden_state", "token_embeddings");

    private final Session session;
    private final boolean tokenTypes;
    private final String states;

    private EncoderSession(Session session, boolean tokenTypes, String states) {
        this.session = session;
        this.tokenTypes = tokenTypes;
        this.states = states;
    }

    public static EncoderSession open(Path file, int threads) {
        Session session = Session.open(file, threads);
        try {
            Set<String> inputs = session.inputs().keySet();
            boolean tokenTypes = inputs.contains(TOKEN_TYPES);
            Set<String> expected = tokenTypes
                    ? Set.of(DecoderLayout.INPUT_IDS, DecoderLayout.ATTENTION_MASK, TOKEN_TYPES)
                    : Set.of(DecoderLayout.INPUT_IDS, DecoderLayout.ATTENTION_MASK);
            if (!inputs.equals(expected)) {
                throw new ModelFault(file + ": expected inputs input_ids, attention_mask and optionally token_type_ids,"
                        + " found " + String.join(", ", inputs));
            }
            return new EncoderSession(session, tokenTypes, states(file, session.outputs()));
        } catch (OrtException e) {
            session.close();
            throw new ModelFault(file + ": ONNX Runtime cannot describe it: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            session.close();
            throw e;
        }
    }

    private static String states(Path file, Map<String, NodeInfo> outputs) {
        for (String name : STATES) {
            NodeInfo node = outputs.get(name);
            if (node != null
                    && node.getInfo() instanceof TensorInfo tensor
                    && tensor.type == OnnxJavaType.FLOAT
                    && tensor.getShape().length == 3) {
                return name;
            }
        }
        throw new ModelFault(file + ": expected an output last_hidden_state or token_embeddings, float [batch, tokens,"
                + " width]; found " + String.join(", ", outputs.keySet()));
    }

    /** The states of rows of tokens, which are padded on the right with {@code padding}. */
    public HiddenStates states(List<Tokens> rows, int padding) throws RunFailed {
        int columns = rows.stream().mapToInt(Tokens::size).max().orElseThrow();
        LongBuffer ids = NativeLongs.of(rows.size() * columns);
        LongBuffer mask = NativeLongs.of(rows.size() * columns);
        for (Tokens row : rows) {
            for (int column = 0; column < columns; column++) {
                ids.put(column < row.size() ? row.get(column) : padding);
                mask.put(column < row.size() ? 1 : 0);
            }
        }
        long[] shape = {rows.size(), columns};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(session.environment(), ids.flip(), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(session.environment(), mask.flip(), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(session.environment(), NativeLongs.of(rows.size() * columns), shape);
                OrtSession.Result result = session.run(inputs(idTensor, maskTensor, types), Set.of(states))) {
            return hidden(result, rows.size(), columns);
        } catch (OrtException e) {
            throw new RunFailed(e);
        }
    }

    private Map<String, OnnxTensor> inputs(OnnxTensor ids, OnnxTensor mask, OnnxTensor types) {
        return tokenTypes
                ? Map.of(DecoderLayout.INPUT_IDS, ids, DecoderLayout.ATTENTION_MASK, mask, TOKEN_TYPES, types)
                : Map.of(DecoderLayout.INPUT_IDS, ids, DecoderLayout.ATTENTION_MASK, mask);
    }

    private HiddenStates hidden(OrtSession.Result result, int rows, int columns) throws RunFailed {
        if (result.get(states).orElseThrow() instanceof OnnxTensor tensor) {
            long[] shape = tensor.getInfo().getShape();
            if (shape.length == 3 && shape[0] == rows && shape[1] == columns) {
                return new HiddenStates(tensor.getFloatBuffer(), columns, (int) shape[2]);
            }
        }
        throw new RunFailed("the output " + states + " is not of the shape [batch, tokens, width]");
    }

    /** ONNX Runtime's version. */
    public String version() {
        return session.environment().getVersion();
    }

    @Override
    public void close() {
        session.close();
    }
}
