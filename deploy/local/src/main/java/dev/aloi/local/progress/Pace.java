package dev.aloi.local.progress;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How fast it goes.
 *
 * @param since the first step was counted
 * @param steps done in that time
 */
record Pace(Duration since, int steps) {
    private static final Duration TOO_SHORT = Duration.ofMillis(200);

    Optional<Double> perSecond() {
        return steps <= 0 || since.compareTo(TOO_SHORT) < 0
                ? Optional.empty()
                : Optional.of(steps * 1e9 / since.toNanos());
    }

    Optional<Duration> left(int remaining) {
        return perSecond().map(rate -> Duration.ofMillis(Math.round(remaining / rate * 1000)));
    }

    /** For instance {@code 12.3/s, 0:40 left}. */
    String describe(int remaining) {
        return perSecond()
                .map(rate -> String.format(Locale.ROOT, rate < 10 ? "%.1f/s" : "%.0f/s", rate))
                .flatMap(rate -> left(remaining).map(left -> rate + ", " + clock(left) + " left"))
                .orElse("");
    }

    static String clock(Duration duration) {
        var seconds = (duration.toMillis() + 999) / 1000;
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
