package dev.aloi.runner.call;

import java.time.Duration;

/**
 * Keeps the beginnings of an endpoint's calls apart. Calls that end together would begin their successors together, and those would end
 * together again: what holds up many of them once makes a crowd that stays one, and each of it waits for the others at both
 * ends. The distance is that of calls that come evenly, less a fifth, so that crowds disperse and the rate stays what the
 * concurrency allows. It is what pacing does for TCP (Aggarwal, Savage and Anderson 2000), with the gain that BBR probes with
 * (Cardwell et al. 2016). Times are of the monotonic clock. Not for several threads.
 */
final class Pacing {
    private static final double SHARE = 0.8;

    /** In nanoseconds. With it a hundred slow calls, however slow, have begun within a fifth of a second. */
    private static final double MOST = Duration.ofMillis(2).toNanos();

    /** In nanoseconds: what begins up to so much before its time need not wait, for no timer is finer. */
    private static final long EARLY = Duration.ofMillis(1).toNanos();

    /** Of the latest call in the mean of all. */
    private static final double WEIGHT = 1.0 / 64;

    private double mean;
    private long nextAt;
    private boolean begun;

    /** A call was answered after so long. */
    void answered(Duration took) {
        mean += (took.toNanos() - mean) * (mean == 0 ? 1 : WEIGHT);
    }

    /** For how long no call may begin, in nanoseconds; 0 where one may. */
    long pause(long now) {
        return begun ? Math.max(0, nextAt - EARLY - now) : 0;
    }

    /** A call begins, of so many at a time. */
    void begins(long now, int limit) {
        long distance = (long) Math.min(MOST, SHARE * mean / limit);
        nextAt = (begun ? now + Math.max(0, nextAt - now) : now) + distance;
        begun = true;
    }
}
