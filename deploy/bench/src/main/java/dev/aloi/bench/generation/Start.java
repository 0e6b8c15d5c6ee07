package dev.aloi.bench.generation;

/**
 * What comes before the first completion.
 *
 * @param loadMilliseconds from the directory to a model that answers
 * @param firstTokenMilliseconds from asking for the first prompt's completion to its first token, when nothing is warm
 * @param residentBytes by which the process grew meanwhile
 */
public record Start(double loadMilliseconds, double firstTokenMilliseconds, long residentBytes) {}
