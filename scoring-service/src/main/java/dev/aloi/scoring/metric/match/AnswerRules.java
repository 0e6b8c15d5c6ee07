package dev.aloi.scoring.metric.match;

import dev.aloi.scoring.metric.text.Preparation;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.List;

/** Whose rules for short answers hold: they differ where a text is empty, and in what F1 is of. */
public enum AnswerRules {
    SQUAD_1("squad-1.1"),
    /** References that are empty after normalisation are left out; if all are, the empty answer is right. */
    SQUAD_2("squad-2.0"),
    /** An empty completion is wrong, and F1 is over sets of words. */
    HELM("helm");

    static final Preparation<List<String>> VALUES =
            references -> references.stream().map(Text::value).toList();

    private final String label;

    AnswerRules(String label) {
        this.label = label;
    }

    public static AnswerRules named(String label) {
        for (AnswerRules rules : values()) {
            if (rules.label.equals(label)) {
                return rules;
            }
        }
        throw new IllegalArgumentException("no rules for answers are called " + label);
    }

    List<String> accepted(References references) {
        List<String> all = references.prepared(VALUES);
        if (this != SQUAD_2) {
            return all;
        }
        List<String> answers = all.stream()
                .filter(it -> !AnswerText.normalized(it, false).isEmpty())
                .toList();
        return answers.isEmpty() ? List.of("") : answers;
    }

    @Override
    public String toString() {
        return label;
    }
}
