package dev.aloi.catalog.jsonl;

/** What came of reading a file: all of it, or everything that is wrong with it. */
public sealed interface Reading<T> {
    record Good<T>(T value) implements Reading<T> {}

    record Faulty<T>(Faults faults) implements Reading<T> {}
}
