package dev.aloi.inference.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.token.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a first try on tokens of nobody's shows, before any trial depends on it: some faults come up only when a model runs. */
final class DecoderProbe {
    /** Of what logits vary by: more than rounding and 8-bit numbers make out, less than a mistaken position does. */
    private static final double TOLERANCE = 0.1;

    private static final int LONG = 7;
    private static final int SHORT = 3;

    private final Session session;
    private final DecoderLayout layout;
    private final int padding;
    private final RunControl control;

    private DecoderProbe(Session session, DecoderLayout layout, int padding, RunControl control) {
        this.session = session;
        this.layout = layout;
        this.padding = padding;
        this.control = control;
    }

    /**
     * How a decoder answers.
     *
     * @param lastOnly for the last column only
     */
    record Answers(int vocabulary, boolean lastOnly) {}

    /**
     * What was found.
     *
     * @param mixesLengths whether rows of different lengths can be read side by side without changing each other's answers
     */
    record Findings(Answers answers, boolean mixesLengths) {}

    static Findings of(Path file, Session session, DecoderLayout layout, int padding, Adapter adapter) {
        try (RunControl control = RunControl.open(adapter)) {
            DecoderProbe probe = new DecoderProbe(session, layout, padding, control);
            Answers answers = probe.answers();
            return new Findings(answers, probe.mixesLengths(answers));
        } catch (RunFailed e) {
            throw new ModelFault(file + ": ONNX Runtime cannot run it: " + e.detail(), e);
        } catch (OrtException e) {
            throw new ModelFault(file + ": ONNX Runtime cannot run it: " + e.getMessage(), e);
        }
    }

    private Answers answers() throws RunFailed, OrtException {
        try (Cache cache = new Cache(layout);
                StepInput input = new StepInput(layout, padding)) {
            cache.begin(1);
            Tokens two = Tokens.of(padding, padding);
            try (OrtSession.Result result =
                    session.run(input.of(cache, List.of(two), 2, 2), Set.of(DecoderLayout.LOGITS), control.options())) {
                if (result.get(0) instanceof OnnxTensor logits) {
                    long[] shape = logits.getInfo().getShape();
                    if (shape.length == 3 && shape[0] == 1 && (shape[1] == 1 || shape[1] == 2)) {
                        return new Answers((int) shape[2], shape[1] == 1);
                    }
                }
                throw new RunFailed("the output logits is not of the shape [batch, tokens, vocabulary]");
            }
        }
    }

    /** Without position_ids a decoder counts columns, padding included, unless it takes the attention mask for it. */
    private boolean mixesLengths(Answers answers) throws RunFailed {
        Tokens longer = tokens(LONG, answers.vocabulary());
        Tokens shorter = longer.slice(0, SHORT);
        try (Lane lane = new Lane(session, layout, answers, control, padding)) {
            float[] alone = next(lane, List.of(shorter), 0, answers.vocabulary());
            float[] beside = next(lane, List.of(longer, shorter), 1, answers.vocabulary());
            return like(alone, beside);
        }
    }

    /** A row's answer to one more token after its prompt. */
    private float[] next(Lane lane, List<Tokens> prompts, int row, int vocabulary) throws RunFailed {
        float[] answer = new float[vocabulary];
        List<Cache> caches = new ArrayList<>();
        try (Cache together = new Cache(layout)) {
            for (Tokens prompt : prompts) {
                Cache cache = new Cache(layout);
                caches.add(cache);
                cache.begin(1);
                lane.read(cache, List.of(prompt));
            }
            together.arrange(
                    caches.stream().map(cache -> new Cache.Slice(cache, 0)).toList());
            lane.read(together, prompts.stream().map(_ -> Tokens.of(padding)).toList())
                    .last(row, answer);
        } finally {
            caches.forEach(Cache::close);
        }
        return answer;
    }

    private static Tokens tokens(int count, int vocabulary) {
        return Tokens.of(
                IntStream.range(0, count).map(i -> (i * 7 + 1) % vocabulary).toArray());
    }

    private static boolean like(float[] alone, float[] beside) throws RunFailed {
        double mean = IntStream.range(0, alone.length)
                .mapToDouble(i -> alone[i])
                .average()
                .orElse(0);
        double spread = 0;
        double difference = 0;
        for (int i = 0; i < alone.length; i++) {
            spread += Math.pow(alone[i] - mean, 2);
            difference += Math.pow(alone[i] - (double) beside[i], 2);
        }
        if (!Double.isFinite(difference)) {
            throw new RunFailed("the output logits holds no numbers");
        }
        return difference <= TOLERANCE * TOLERANCE * spread;
    }
}
