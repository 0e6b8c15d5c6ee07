package dev.aloi.runner.model.openai;

import java.io.IOException;
import java.io.Serial;

/** An answer that is not what the protocol says. The message holds nothing of it. */
final class MalformedAnswer extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    MalformedAnswer(String message) {
        super(message);
    }
}
