package dev.aloi.carbon.footprint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers of a run that people approved.
 *
 * @param reviewed of how many; 0: of all
 */
record Approved(String run, long answers, long reviewed) {
    private static final Pattern TEXT = Pattern.compile("(.{1,200}):(\\d{1,9})(?:/([1-9]\\d{0,8}))?");

    /** Of run:answers or run:answers/reviewed; empty where it is neither. */
    static Optional<Approved> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Approved(
                        matcher.group(1),
                        Long.parseLong(matcher.group(2)),
                        matcher.group(3) == null ? 0 : Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    /** Of what the whole run took: what the reviewed answers took, each at the run's mean. */
    double partOf(long trials) {
        return reviewed == 0 || trials == 0 ? 1 : (double) reviewed / trials;
    }
}
