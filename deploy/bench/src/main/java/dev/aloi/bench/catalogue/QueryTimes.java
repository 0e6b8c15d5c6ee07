package dev.aloi.bench.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long the answers to one query took, from sending it until its last byte.
 *
 * @param found models that answer it
 * @param taken in ascending order
 */
public record QueryTimes(CatalogueQuery query, int found, List<Duration> taken) {
    public QueryTimes {
        taken = taken.stream().sorted().toList();
    }

    /** By nearest rank. */
    public Duration percentile(double percent) {
        return nearestRank(taken, percent);
    }

    /** Of all queries together. */
    public static Duration percentile(List<QueryTimes> times, double percent) {
        Stream<Duration> all = times.stream().flatMap(one -> one.taken.stream());
        return nearestRank(all.sorted().toList(), percent);
    }

    private static Duration nearestRank(List<Duration> sorted, double percent) {
        return sorted.get((int) Math.ceil(percent / 100 * sorted.size()) - 1);
    }
}
