package dev.aloi.local.generate;

import dev.aloi.contracts.runner.TokenLikelihood;
import dev.aloi.runner.model.ApiAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an endpoint answered, for a reader. */
public final class EndpointText {
    private EndpointText() {}

    /** @param several whether there are other prompts, so that each one needs its name */
    public static String write(String id, ApiAnswer answer, boolean several) {
        var lines = new ArrayList<String>();
        if (several) {
            lines.add("--- " + id);
        }
        switch (answer) {
            case ApiAnswer.Unanswered unanswered -> lines.add("no completion: " + unanswered.reason());
            case ApiAnswer.Answered answered -> {
                lines.add(answered.text());
                if (answered.tokens() != null) {
                    lines.addAll(likelihoods(answered.tokens()));
                }
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> likelihoods(List<TokenLikelihood> tokens) {
        var lines = new ArrayList<String>();
        for (var token : tokens) {
            var line = new StringBuilder(String.format(
                    Locale.ROOT, "%9.4f  %-16s", token.logarithm(), GenerationText.quoted(token.token())));
            for (var other : token.alternatives()) {
                line.append(String.format(
                        Locale.ROOT, "  %s %.4f", GenerationText.quoted(other.token()), other.logarithm()));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
