package dev.aloi.local.command;

import java.util.List;

/** What the user gave cannot be worked with; each line says one thing that is wrong. */
final class BadInput extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> lines;

    BadInput(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }
}
