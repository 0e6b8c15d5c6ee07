package dev.aloi.inference.decode;

import dev.aloi.inference.file.ModelConfig;
import dev.aloi.inference.runtime.DecoderSession;
import dev.aloi.inference.runtime.Logits;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.inference.runtime.StepInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** How likely a model finds each of several texts after the same prompt, which it reads once. */
final class ChoiceScoring {
    private final DecoderSession session;
    private final ModelConfig config;
    private final boolean lastOnly;

    /** @param lastOnly the decoder answers for the last token only, so that texts are read token by token */
    ChoiceScoring(DecoderSession session, ModelConfig config, boolean lastOnly) {
        this.session = session;
        this.config = config;
        this.lastOnly = lastOnly;
    }

    /** The logarithm of each text's probability in their order; fewer where {@code goesOn} said no. */
    List<Double> score(ChoiceTokens tokens, BooleanSupplier goesOn) throws RunFailed {
        StepInput input = StepInput.prompts(List.of(tokens.shared()), config.padding());
        List<Double> logarithms = new ArrayList<>();
        try (DecoderSession.Step shared = session.step(input, null)) {
            Logits logits = shared.logits();
            int end = lastOnly ? 0 : input.columns() - 1;
            for (List<Integer> tail : tokens.tails()) {
                if (!goesOn.getAsBoolean()) {
                    break;
                }
                logarithms.add(logits.logarithm(end, tail.getFirst()) + rest(tail, input, shared));
            }
        }
        return logarithms;
    }

    /** Of the tokens after a tail's first; what the prompt left in the cache is read, not copied. */
    private double rest(List<Integer> tail, StepInput input, DecoderSession.Step shared) throws RunFailed {
        if (tail.size() == 1) {
            return 0;
        }
        int read = lastOnly ? 1 : tail.size() - 1;
        StepInput more = input.more(tail.subList(0, read));
        double sum = 0;
        try (DecoderSession.Step step = session.step(more, shared)) {
            Logits logits = step.logits();
            for (int column = 0; column < read; column++) {
                sum += logits.logarithm(column, tail.get(column + 1));
            }
            return lastOnly ? sum + rest(tail.subList(1, tail.size()), more, step) : sum;
        }
    }
}
