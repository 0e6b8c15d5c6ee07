package dev.aloi.local.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a call has to keep to be of use.
 *
 * @param firstToken absent: as late as it likes
 */
public record Objective(
        @Nullable Duration firstToken,
        @Nullable Duration perToken,
        @Nullable Duration whole) {
    private static final Pattern PART = Pattern.compile("(first|token|whole)=(\\d+(?:\\.\\d+)?)(ms|s)");

    /**
     * Reads {@code first=500ms,token=50ms,whole=2s} or a part of it.
     *
     * @throws IllegalArgumentException that says what is expected
     */
    public static Objective parse(String text) {
        Duration[] limits = new Duration[3];
        for (String part : text.split(",")) {
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("\"" + part
                        + "\" is no objective; expected first=500ms, token=50ms or whole=2s, separated by commas");
            }
            double seconds =
                    Double.parseDouble(matcher.group(2)) / (matcher.group(3).equals("ms") ? 1_000 : 1);
            limits[List.of("first", "token", "whole").indexOf(matcher.group(1))] =
                    Duration.ofNanos(Math.round(seconds * 1e9));
        }
        return new Objective(limits[0], limits[1], limits[2]);
    }

    boolean isMet(Call call) {
        return call.reply() instanceof Reply.Answered answered
                && isWithin(call.firstToken(), firstToken)
                && (isOneToken(answered) || isWithin(call.perToken(), perToken))
                && isWithin(call.whole(), whole);
    }

    private static boolean isOneToken(Reply.Answered answered) {
        return answered.outputTokens() != null && answered.outputTokens() < 2;
    }

    /** What nobody can tell is not kept. */
    private static boolean isWithin(@Nullable Duration time, @Nullable Duration limit) {
        return limit == null || (time != null && time.compareTo(limit) <= 0);
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        add(parts, "first token", firstToken);
        add(parts, "per token", perToken);
        add(parts, "whole answer", whole);
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String what, @Nullable Duration limit) {
        if (limit != null) {
            parts.add(String.format(Locale.ROOT, "%s within %d ms", what, limit.toMillis()));
        }
    }
}
