package dev.aloi.runner.model;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** One call of an API. */
public interface ApiRequest {
    /** Makes the call and waits for the whole answer. Whatever goes wrong is an answer too. */
    ApiAnswer send();

    /** The same; an API that answers bit by bit hands over the text so far whenever there is more of it. */
    default ApiAnswer send(Consumer<Supplier<String>> growing) {
        return send();
    }

    /** Breaks off, from any thread and at any time; {@link #send} returns at once. */
    void cancel();
}
