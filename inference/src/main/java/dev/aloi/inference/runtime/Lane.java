package dev.aloi.inference.runtime;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import dev.aloi.inference.token.Tokens;
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

    /**
     * Each row of the cache reads its next tokens, which are in the cache afterwards; a row may read none, which then must not go on. Only
     * the last of a row's tokens is answered for.
     */
    public Logits read(Cache cache, List<Tokens> more) throws RunFailed {
        return read(cache, more, 1);
    }

    /** The same with an answer to each of the tokens. */
    public Logits readForAll(Cache cache, List<Tokens> more) throws RunFailed {
        return read(cache, more, columns(more));
    }

    private static int columns(List<Tokens> more) {
        return more.stream().mapToInt(Tokens::size).max().orElseThrow();
    }

    private Logits read(Cache cache, List<Tokens> more, int answers) throws RunFailed {
        int columns = columns(more);
        Logits answer = run(cache, more, columns, answers, present(cache, columns));
        cache.extend(answer.tokens(), columns);
        return answer;
    }

    /** The single row of the cache reads tokens that are in no cache afterwards; each is answered for. */
    public Logits peek(Cache cache, Tokens more) throws RunFailed {
        // What is written behind a row's tokens in the same memory is not the row's.
        Map<String, OnnxTensor> outputs = layout.gapless() ? present(cache, more.size()) : new HashMap<>();
        return run(cache, List.of(more), more.size(), more.size(), outputs);
    }

    private Map<String, OnnxTensor> present(Cache cache, int columns) throws RunFailed {
        cache.reserve(columns);
        Map<String, OnnxTensor> outputs = new HashMap<>();
        for (int half = 0; half < layout.past().size(); half++) {
            outputs.put(layout.past().get(half).output(), cache.present(half, columns));
        }
        return outputs;
    }

    private Logits run(Cache cache, List<Tokens> more, int columns, int asked, Map<String, OnnxTensor> outputs)
            throws RunFailed {
        int answered = answered(columns, asked);
        OnnxJavaType type = layout.halfLogits() ? OnnxJavaType.FLOAT16 : OnnxJavaType.FLOAT;
        outputs.put(DecoderLayout.LOGITS, logits.tensor(type, more.size(), answered, answers.vocabulary()));
        session.run(input.of(cache, more, columns, answered), outputs, control.options());
        List<Integer> read = more.stream().map(Tokens::size).toList();
        long bytes = (long) more.size() * answered * answers.vocabulary() * type.size;
        return new Logits(logits.of(bytes), layout.halfLogits(), answered, answers.vocabulary(), read);
    }

    private int answered(int columns, int asked) {
        if (answers.lastOnly()) {
            return 1;
        }
        return layout.asksForAnswers() ? asked : columns;
    }

    @Override
    public void close() {
        input.close();
        logits.close();
    }
}
