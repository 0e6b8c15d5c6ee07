package dev.aloi.gateway.door;

/** What becomes of a request. */
sealed interface Verdict permits Verdict.Admitted, Verdict.Welcomed, Verdict.Unauthorised, Verdict.Forbidden {
    record Admitted() implements Verdict {}

    /** The right token was in the address: it moves into a cookie, and the browser on to {@code location}. */
    record Welcomed(String location) implements Verdict {}

    record Unauthorised() implements Verdict {}

    record Forbidden(String reason) implements Verdict {}
}
