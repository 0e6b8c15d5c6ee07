package dev.aloi.bench.reference;

/**
 * How long a reference implementation took for a task.
 *
 * @param cpuMilliseconds median, one thread
 * @param version of the library
 */
public record ReferenceTime(double cpuMilliseconds, String version) {}
