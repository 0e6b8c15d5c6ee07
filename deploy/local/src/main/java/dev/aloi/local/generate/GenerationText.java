package dev.aloi.local.generate;

import dev.aloi.inference.decode.Generation;
import dev.aloi.inference.decode.Logprobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** What came of a prompt, for a reader. */
public final class GenerationText {
    private GenerationText() {}

    /** @param text how a token reads */
    public static TextAnswer of(Generation generation, IntFunction<String> text) {
        return switch (generation) {
            case Generation.Refused refused -> TextAnswer.none(refused.reason());
            case Generation.Generated generated ->
                new TextAnswer(
                        generated.text(),
                        generated.logprobs() == null ? List.of() : logprobs(generated, generated.logprobs(), text));
            case Generation.Chosen chosen -> new TextAnswer(chosen.text(), List.of());
        };
    }

    private static List<String> logprobs(
            Generation.Generated generated, List<Logprobs> logprobs, IntFunction<String> text) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < logprobs.size(); i++) {
            int token = generated.tokens().get(i);
            var line = new StringBuilder(String.format(
                    Locale.ROOT, "%6d %9.4f  %-16s", token, logprobs.get(i).taken(), quoted(text.apply(token))));
            for (var candidate : logprobs.get(i).likeliest()) {
                line.append(String.format(
                        Locale.ROOT, "  %s %.4f", quoted(text.apply(candidate.token())), candidate.logprob()));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t") + "'";
    }
}
