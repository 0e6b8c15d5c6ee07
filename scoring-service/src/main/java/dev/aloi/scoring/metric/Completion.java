package dev.aloi.scoring.metric;

import dev.aloi.scoring.metric.likelihood.Answer;
import dev.aloi.scoring.metric.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What metrics see of a trial. Confidential: prints its length alone.
 *
 * @param answers the choices of the sample with the likelihoods that the model found; empty where it was not asked for any
 * @param corrected the completion as a human made it right; absent where nobody has
 */
public record Completion(
        Text text, List<Answer> answers, @Nullable Text corrected) {
    public Completion {
        answers = List.copyOf(answers);
    }

    public static Completion of(Text text) {
        return new Completion(text, List.of(), null);
    }

    public static Completion of(String text) {
        return of(new Text(text));
    }

    public Completion with(List<Answer> weighed) {
        return new Completion(text, weighed, corrected);
    }

    public Completion corrected(String version) {
        return new Completion(text, answers, new Text(version));
    }

    @Override
    public String toString() {
        return "Completion of " + text.value().length() + " characters";
    }
}
