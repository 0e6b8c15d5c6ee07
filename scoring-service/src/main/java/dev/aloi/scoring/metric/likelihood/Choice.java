package dev.aloi.scoring.metric.likelihood;

import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question with several answers, of which the model finds one the likeliest.
 *
 * @param right which of them are right: at least one
 */
public record Choice(List<Likelihood> answers, Set<Integer> right) {
    public Choice {
        answers = List.copyOf(answers);
        right = Set.copyOf(right);
        if (right.isEmpty()
                || !IntStream.range(0, answers.size()).boxed().toList().containsAll(right)) {
            throw new IllegalArgumentException("at least one of the answers is right");
        }
    }

    public Choice(List<Likelihood> answers, int right) {
        this(answers, Set.of(right));
    }

    /** Right is what a reference says, outer white space aside; a single choice is right by itself. */
    static Choice of(Completion completion, References references) {
        List<Answer> answers = completion.answers();
        if (answers.isEmpty()) {
            throw new UnmeasuredException(Category.NO_LIKELIHOOD);
        }
        List<Likelihood> likelihoods = answers.stream().map(Answer::likelihood).toList();
        if (answers.size() == 1 && references.texts().isEmpty()) {
            return new Choice(likelihoods, 0);
        }
        Set<String> expected = references.prepared(Choice::bare);
        Set<Integer> right = IntStream.range(0, answers.size())
                .filter(i -> expected.contains(PythonText.strip(answers.get(i).text())))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        if (right.isEmpty()) {
            throw new UnmeasuredException(Category.UNFIT_REFERENCE, "no choice is what a reference says");
        }
        return new Choice(likelihoods, right);
    }

    private static Set<String> bare(List<Text> references) {
        return references.stream().map(text -> PythonText.strip(text.value())).collect(Collectors.toUnmodifiableSet());
    }

    /** lm-evaluation-harness' acc: longer answers are at a disadvantage. */
    public double accuracy() {
        return credit(Weighing.TOTAL);
    }

    /** Its acc_norm: per byte. */
    public double accuracyPerByte() {
        return credit(Weighing.PER_BYTE);
    }

    /** Several equally likely answers share the credit, as in HELM. */
    double credit(Weighing weighing) {
        double best = answers.stream().mapToDouble(weighing::of).max().orElseThrow();
        List<Integer> likeliest = IntStream.range(0, answers.size())
                .filter(i -> weighing.of(answers.get(i)) == best)
                .boxed()
                .toList();
        long hits = likeliest.stream().filter(right::contains).count();
        return (double) hits / likeliest.size();
    }

    /** Of the right answer; of several the likeliest. */
    Likelihood ofRight() {
        return right.stream()
                .map(answers::get)
                .reduce((one, other) -> one.logarithm() >= other.logarithm() ? one : other)
                .orElseThrow();
    }

    /** What the model believes of each answer if one of them is right: they sum to 1. */
    double[] probabilities(Weighing weighing) {
        double best = answers.stream().mapToDouble(weighing::of).max().orElseThrow();
        double[] shares = answers.stream()
                .mapToDouble(it -> Math.exp(weighing.of(it) - best))
                .toArray();
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
