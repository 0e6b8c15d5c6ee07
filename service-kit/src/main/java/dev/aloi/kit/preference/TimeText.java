package dev.aloi.kit.preference;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 800ms}, {@code 2.5s}, {@code 30min}, {@code 2h}, or as ISO 8601 has them. */
public final class TimeText {
    private static final Pattern TIME = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,9})?) ?(ms|s|min|h)");

    private TimeText() {}

    /** Empty where it is none. */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = TIME.matcher(text);
        if (matcher.matches()) {
            return Optional.of(Duration.ofNanos(new BigDecimal(matcher.group(1))
                    .multiply(BigDecimal.valueOf(nanos(matcher.group(2))))
                    .longValue()));
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static long nanos(String unit) {
        return switch (unit) {
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            case "min" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> throw new IllegalArgumentException(unit);
        };
    }
}
