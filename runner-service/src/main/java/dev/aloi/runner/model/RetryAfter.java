package dev.aloi.runner.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/** How long an endpoint wants to be left alone (RFC 9110, 10.2.3), or in milliseconds as some providers have it besides. */
public final class RetryAfter {
    /** What is longer is no rate limit any more. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private RetryAfter() {}

    /** @param header gives the value of a header by its name */
    public static Optional<Duration> of(Function<String, Optional<String>> header, InstantSource clock) {
        return header.apply("retry-after-ms")
                .flatMap(text -> seconds(text).map(thousand -> thousand.dividedBy(1_000)))
                .or(() -> header.apply("retry-after")
                        .map(String::strip)
                        .flatMap(text -> seconds(text).or(() -> until(text, clock))))
                .map(pause -> pause.isNegative() ? Duration.ZERO : pause)
                .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }

    private static Optional<Duration> seconds(String text) {
        try {
            return Optional.of(Duration.ofNanos((long) (Double.parseDouble(text) * 1e9)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> until(String text, InstantSource clock) {
        try {
            return Optional.of(Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
