package dev.aloi.runner.model;

/** One call of an API. */
public interface ApiRequest {
    /** Makes the call and waits for the whole answer. Whatever goes wrong is an answer too. */
    ApiAnswer send();

    /** Breaks off, from any thread and at any time; {@link #send} returns at once. */
    void cancel();
}
