package dev.aloi.scoring.metric.likelihood;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A question with several answers, of which the model finds one the likeliest.
 *
 * @param right which of them is right
 */
public record Choice(List<Likelihood> answers, int right) {
    public Choice {
        answers = List.copyOf(answers);
        if (right < 0 || right >= answers.size()) {
            throw new IllegalArgumentException("one of the answers is right");
        }
    }

    /** lm-evaluation-harness' acc: longer answers are at a disadvantage. */
    public double accuracy() {
        return credit(Likelihood::logarithm);
    }

    /** Its acc_norm: per byte. */
    public double accuracyPerByte() {
        return credit(it -> it.logarithm() / it.bytes());
    }

    /** Several equally likely answers share the credit, as in HELM. */
    private double credit(ToDoubleFunction<Likelihood> score) {
        double best = answers.stream().mapToDouble(score).max().orElseThrow();
        long ties =
                answers.stream().filter(it -> score.applyAsDouble(it) == best).count();
        return score.applyAsDouble(answers.get(right)) == best ? 1.0 / ties : 0;
    }
}
