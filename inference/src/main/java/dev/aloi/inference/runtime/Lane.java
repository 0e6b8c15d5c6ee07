package dev.aloi.inference.runtime;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import dev.aloi.inference.token.Tokens;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One thread's way through a decoder, with the memory that it reads from and that answers are written to. */
public final class Lane implements AutoCloseable {
    private final Session session;
    private final DecoderLayout layout;
    private final DecoderProbe.Answers answers;
    private final RunControl control;
    private final StepInput input;
    private final Block logits = new Block();

    Lane(Session session, DecoderLayout layout, DecoderProbe.Answers answers, RunControl control, int padding) {
        this.session = session;
        this.layout = layout;
        this.answers = answers;
        this.control = control;
        this.input = new StepInput(layout, padding);
    }

    /** Each row of the cache reads its next tokens, which are in the cache afterwards; a row may read none. */
    public Logits read(Cache cache, List<Tokens> more) throws RunFailed {
        int columns = more.stream().mapToInt(Tokens::size).max().orElseThrow();
        try (Tensors tensors = new Tensors(session.environment())) {
            Map<String, OnnxTensor> outputs = new HashMap<>();
            for (int half = 0; half < layout.past().size(); half++) {
                DecoderLayout.Past past = layout.past().get(half);
                long[] longer = past.shape(more.size(), cache.columns() + columns);
                outputs.put(past.output(), tensors.of(cache.longer(half, columns), past.type(), longer));
            }
            Logits answer = run(cache, more, columns, tensors, outputs);
            cache.extend(answer.tokens(), columns);
            return answer;
        }
    }

    /** The single row of the cache reads tokens that are in no cache afterwards. */
    public Logits peek(Cache cache, Tokens more) throws RunFailed {
        try (Tensors tensors = new Tensors(session.environment())) {
            return run(cache, List.of(more), more.size(), tensors, new HashMap<>());
        }
    }

    private Logits run(Cache cache, List<Tokens> more, int columns, Tensors tensors, Map<String, OnnxTensor> outputs)
            throws RunFailed {
        int answered = answers.lastOnly() ? 1 : columns;
        long numbers = (long) more.size() * answered * answers.vocabulary();
        OnnxJavaType type = layout.halfLogits() ? OnnxJavaType.FLOAT16 : OnnxJavaType.FLOAT;
        MemorySegment memory = logits.of(numbers * type.size);
        outputs.put(DecoderLayout.LOGITS, tensors.of(memory, type, more.size(), answered, answers.vocabulary()));
        session.run(input.of(cache, more, columns, tensors), outputs, control.options());
        List<Integer> read = more.stream().map(Tokens::size).toList();
        return new Logits(memory, layout.halfLogits(), answered, answers.vocabulary(), read);
    }

    @Override
    public void close() {
        input.close();
        logits.close();
    }
}
