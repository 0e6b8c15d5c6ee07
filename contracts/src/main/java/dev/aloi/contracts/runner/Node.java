package dev.aloi.contracts.runner;

import org.jspecify.annotations.Nullable;

/**
 * The machine on which a trial ran.
 *
 * @param architecture as the JVM names it: amd64, aarch64
 * @param cpuModel as the operating system names it; absent where it does not
 * @param instanceType cloud instance type, where it is known
 * @param region cloud region, where it is known
 */
public record Node(
        String architecture,
        @Nullable String cpuModel,
        int logicalCpus,
        @Nullable String instanceType,
        @Nullable String region) {}
