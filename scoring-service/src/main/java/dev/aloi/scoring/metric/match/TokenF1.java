package dev.aloi.scoring.metric.match;

import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** F1 of the words that completion and reference share, the best over the references. */
public record TokenF1(AnswerRules rules) implements Verdict {
    @Override
    public double on(Text completion, References references) {
        List<String> answer = AnswerText.words(completion.value(), false);
        return rules.accepted(references).stream()
                .mapToDouble(reference -> f1(answer, AnswerText.words(reference, false)))
                .max()
                .orElseThrow();
    }

    private double f1(List<String> answer, List<String> reference) {
        return switch (rules) {
            case SQUAD_1 -> ofMultisets(answer, reference);
            case SQUAD_2 ->
                answer.isEmpty() || reference.isEmpty()
                        ? (answer.equals(reference) ? 1 : 0)
                        : ofMultisets(answer, reference);
            case HELM -> ofSets(new HashSet<>(answer), new HashSet<>(reference));
        };
    }

    private static double ofMultisets(List<String> answer, List<String> reference) {
        Map<String, Integer> left = new HashMap<>();
        reference.forEach(word -> left.merge(word, 1, Integer::sum));
        int shared = 0;
        for (String word : answer) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return f1(shared, answer.size(), reference.size());
    }

    private static double ofSets(Set<String> answer, Set<String> reference) {
        int shared = (int) answer.stream().filter(reference::contains).count();
        return f1(shared, answer.size(), reference.size());
    }

    private static double f1(int shared, int answer, int reference) {
        if (shared == 0) {
            return 0;
        }
        double precision = (double) shared / answer;
        double recall = (double) shared / reference;
        return 2 * precision * recall / (precision + recall);
    }
}
