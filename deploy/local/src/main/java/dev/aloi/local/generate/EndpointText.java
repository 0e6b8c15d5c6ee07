package dev.aloi.local.generate;

import dev.aloi.contracts.runner.TokenLikelihood;
import dev.aloi.runner.model.ApiAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an endpoint answered, for a reader. */
public final class EndpointText {
    private EndpointText() {}

    public static TextAnswer of(ApiAnswer answer) {
        return switch (answer) {
            case ApiAnswer.Unanswered unanswered -> TextAnswer.none(unanswered.reason());
            case ApiAnswer.Answered answered ->
                new TextAnswer(answered.text(), answered.tokens() == null ? List.of() : likelihoods(answered.tokens()));
        };
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
