package dev.aloi.scoring.trial;

import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.likelihood.Answer;
import dev.aloi.scoring.metric.likelihood.Likelihood;
import dev.aloi.scoring.metric.text.References;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a completion is measured against. Confidential: prints nothing of it.
 *
 * @param choices that the sample offers; none where the model writes what it likes
 */
record Expectation(References references, List<String> choices) {
    Expectation {
        choices = List.copyOf(choices);
    }

    /** @param likelihoods of the choices, in their order; none where the model was not asked for any */
    Completion completion(String text, List<Likelihood> likelihoods) {
        Completion plain = Completion.of(text);
        return likelihoods.size() != choices.size()
                ? plain
                : plain.with(IntStream.range(0, choices.size())
                        .mapToObj(i -> new Answer(choices.get(i), likelihoods.get(i)))
                        .toList());
    }

    @Override
    public String toString() {
        return "Expectation with %d choices".formatted(choices.size());
    }
}
