package dev.aloi.local.command;

import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.decode.Generation;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/** One line on how fast it went. */
final class GenerationSummary {
    private GenerationSummary() {}

    static String of(Collection<DecoderModel.Answer> answers, long nanos) {
        int read = 0;
        int written = 0;
        Duration first = Duration.ZERO;
        for (var answer : answers) {
            if (answer.generation() instanceof Generation.Generated generated) {
                read += generated.prompt().size();
                written += generated.tokens().size();
                var firstToken = generated.times().firstToken();
                if (firstToken != null && firstToken.compareTo(first) > 0) {
                    first = firstToken;
                }
            }
        }
        return String.format(
                Locale.ROOT,
                "%s, %d tokens read, %d written in %.2f s: %.0f tokens/s; first token after at most %.1f ms",
                answers.size() == 1 ? "1 prompt" : answers.size() + " prompts",
                read,
                written,
                nanos / 1e9,
                written / (nanos / 1e9),
                first.toNanos() / 1e6);
    }
}
