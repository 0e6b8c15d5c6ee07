package dev.aloi.carbon.comparison;

import dev.aloi.contracts.id.SampleId;
import java.util.Map;

/**
 * How many answers of two machines are the same, token by token, with Wilson's 95 % interval. Only a digest of the tokens is needed.
 *
 * @param compared samples that both answered
 */
public record OutputEquality(int identical, int compared, Interval share) {
    private static final double Z = 1.959963984540054;

    /** @param one and other: digests of the answers' tokens. Fails where they have no sample in common */
    public static OutputEquality of(Map<SampleId, String> one, Map<SampleId, String> other) {
        int compared = (int) one.keySet().stream().filter(other::containsKey).count();
        if (compared == 0) {
            throw new IllegalArgumentException("no sample was answered by both");
        }
        int identical = (int) one.entrySet().stream()
                .filter(entry -> entry.getValue().equals(other.get(entry.getKey())))
                .count();
        return new OutputEquality(identical, compared, wilson(identical, compared));
    }

    private static Interval wilson(int hits, int n) {
        double share = (double) hits / n;
        double centre = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
        return new Interval(
                Math.max(0, Math.min(share, centre - half)), share, Math.min(1, Math.max(share, centre + half)));
    }
}
