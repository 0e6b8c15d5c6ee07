package dev.aloi.inference.template.jinja;

import java.io.Serial;

/**
 * A template that cannot be parsed or rendered. The message names the line and the construct and never quotes what the template was
 * rendered with.
 */
public final class TemplateFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int line;

    TemplateFault(int line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
    }

    /** Of the template, from 1. */
    public int line() {
        return line;
    }
}
