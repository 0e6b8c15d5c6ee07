package dev.aloi.bench.suite;

import java.time.Duration;

/**
 * A suite that was brought in.
 *
 * @param bytes of its file
 * @param sent how long until the file lay with the service
 * @param stored from then until every sample was committed
 * @param announced from then until the broker had every sample
 * @param rows samples in the database after the service was stopped
 * @param mostLeftMegabytes in the heap after a collection, at any time
 */
public record Import(
        int samples,
        long bytes,
        Duration sent,
        Duration stored,
        Duration announced,
        int rows,
        int heapMegabytes,
        long mostLeftMegabytes,
        long residentMegabytes) {
    public boolean isComplete() {
        return rows == samples;
    }
}
