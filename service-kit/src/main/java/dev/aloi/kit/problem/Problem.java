package dev.aloi.kit.problem;

import java.util.List;

/**
 * A problem as RFC 9457 has it, with the extension member {@code faults}.
 *
 * @param type stable address of the kind of problem
 * @param status HTTP status
 */
public record Problem(String type, String title, int status, String detail, List<Fault> faults) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        faults = List.copyOf(faults);
    }

    /** @param kind last part of the type, for instance {@code invalid-suite} */
    public static Problem of(String kind, int status, String title, String detail) {
        return new Problem("https://aloi.dev/problems/" + kind, title, status, detail, List.of());
    }

    public static Problem notFound(String what, String id) {
        return of("not-found", 404, "Not found", "There is no " + what + " " + id + ".");
    }

    /** What a user sent is wrong: 422 with every fault. */
    public static Problem invalid(String kind, String title, List<Fault> faults) {
        String detail = faults.size() == 1
                ? faults.getFirst().message()
                : faults.size() + " faults were found; nothing was stored.";
        return new Problem("https://aloi.dev/problems/" + kind, title, 422, detail, faults);
    }
}
