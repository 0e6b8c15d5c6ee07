package dev.aloi.runner.source;

/** Told how far a model is on its way. */
public interface FetchProgress {
    /** @param bytes that are to come, those of an earlier try that broke off left out */
    void begins(ModelLocation.Remote location, long bytes);

    /** @param bytes that have come since it began */
    void at(long bytes, String file);

    /** Nothing is missing any longer. */
    void ends();

    /** Whether nobody wants the model any longer. */
    boolean isCancelled();
}
