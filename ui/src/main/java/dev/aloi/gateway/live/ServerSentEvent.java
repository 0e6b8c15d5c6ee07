package dev.aloi.gateway.live;

import java.util.stream.Collectors;

/** An event as https://html.spec.whatwg.org/multipage/server-sent-events.html has it. */
record ServerSentEvent(String name, String data) {
    /** A comment: keeps the connection from being taken for dead, and is no event. */
    static final String KEEP_ALIVE = ": keep-alive\n\n";

    String text() {
        return data.lines()
                .map(line -> "data: " + line + "\n")
                .collect(Collectors.joining("", "event: " + name + "\n", "\n"));
    }
}
