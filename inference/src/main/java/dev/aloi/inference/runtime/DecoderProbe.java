package dev.aloi.inference.runtime;

import dev.aloi.inference.ModelFault;
import java.nio.file.Path;
import java.util.List;

/**
 * What a first try on two tokens shows, before any trial depends on it: some faults come up only when a model runs.
 *
 * @param lastOnly whether the decoder answers for the last token only
 */
public record DecoderProbe(int vocabulary, boolean lastOnly) {
    public static DecoderProbe of(Path file, DecoderSession session, int token) {
        StepInput input = StepInput.prompts(List.of(List.of(token, token)), token);
        try (DecoderSession.Step step = session.step(input, null)) {
            Logits first = step.logits();
            try (DecoderSession.Step next = session.step(input.next(new long[] {token}, new int[] {2}), step)) {
                next.logits().likeliest(0);
            }
            return new DecoderProbe(first.vocabulary(), first.columns() == 1);
        } catch (RunFailed e) {
            throw new ModelFault(file + ": ONNX Runtime cannot run it: " + e.detail(), e);
        }
    }
}
