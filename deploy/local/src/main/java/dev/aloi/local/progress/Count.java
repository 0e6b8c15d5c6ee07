package dev.aloi.local.progress;

import java.time.Duration;

/** What is counted, and since when. */
final class Count {
    private final String label;
    private final int total;
    private final long startedNanos;
    private int done;
    private String detail = "";

    Count(String label, int total, long nowNanos) {
        this.label = label;
        this.total = total;
        this.startedNanos = nowNanos;
    }

    void at(int newDone, String newDetail) {
        done = newDone;
        detail = newDetail;
    }

    String label() {
        return label;
    }

    String detail() {
        return detail;
    }

    boolean complete() {
        return done >= total;
    }

    double share() {
        return total == 0 ? 0 : Math.min(1, (double) done / total);
    }

    String fraction() {
        return done + "/" + total;
    }

    Duration elapsed(long nowNanos) {
        return Duration.ofNanos(nowNanos - startedNanos);
    }

    String pace(long nowNanos) {
        return new Pace(elapsed(nowNanos), done).describe(total - done);
    }
}
