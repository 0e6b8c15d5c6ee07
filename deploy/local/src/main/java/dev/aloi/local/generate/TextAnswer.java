package dev.aloi.local.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a prompt, as it is written down.
 *
 * @param text that a model wrote, or a line of JSON; absent where there is none
 * @param remarks lines that follow
 */
public record TextAnswer(@Nullable String text, List<String> remarks) {
    public TextAnswer {
        remarks = List.copyOf(remarks);
    }

    /** One without a text. */
    static TextAnswer none(String reason) {
        return new TextAnswer(null, List.of("no completion: " + reason));
    }
}
