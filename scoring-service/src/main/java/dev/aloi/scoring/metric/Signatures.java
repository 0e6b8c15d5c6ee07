package dev.aloi.scoring.metric;

/** Numbers with different signatures were measured differently. */
public final class Signatures {
    private Signatures() {}

    /** @throws InvalidMetricException naming both, unless they are equal */
    public static void requireComparable(String one, String other) {
        if (!one.equals(other)) {
            throw new InvalidMetricException("not comparable: %s and %s".formatted(one, other));
        }
    }
}
