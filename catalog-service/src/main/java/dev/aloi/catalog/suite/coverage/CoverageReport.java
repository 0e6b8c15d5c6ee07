package dev.aloi.catalog.suite.coverage;

import java.util.List;
import java.util.Map;

/**
 * What a suite covers.
 *
 * @param samples that were looked at: of a very large suite the first ones
 * @param ofSamples that the suite has
 * @param inputWords how long inputs are
 * @param referenceWords how long first references are
 * @param tags by name
 * @param warnings what to look into, as sentences
 * @param method how near-duplicates were found
 */
public record CoverageReport(
        int samples,
        int ofSamples,
        Lengths inputWords,
        Lengths referenceWords,
        Map<String, TagProfile> tags,
        Duplicates exactDuplicates,
        Duplicates nearDuplicates,
        Clusters clusters,
        List<Leak> leaks,
        int leakedSamples,
        List<String> warnings,
        String method) {
    /** Words: the least, percentiles by nearest rank, the most. */
    public record Lengths(int least, int p5, int median, int p95, int most) {}

    /**
     * @param values that there are
     * @param without samples that lack the tag
     * @param most frequent values with their samples
     */
    public record TagProfile(int values, int without, Map<String, Integer> most) {}

    /**
     * @param groups of samples whose inputs are the same, or nearly
     * @param samples in those groups
     * @param examples the first pairs
     */
    public record Duplicates(int groups, int samples, List<Pair> examples) {}

    /** @param similarity of the inputs' three-word shingles (Jaccard), estimated where it is under 1 */
    public record Pair(String first, String second, double similarity) {}

    /**
     * @param named clusters that there are
     * @param alone samples without a cluster
     * @param effective number of clusters: 1 / sum of squared shares, samples without one counting as their own
     * @param largest cluster
     * @param largestSamples in it
     */
    public record Clusters(int named, int alone, double effective, String largest, int largestSamples) {}

    /** Something that is in two splits: the same input, nearly the same, or a cluster. */
    public record Leak(Kind kind, String first, String firstSplit, String second, String secondSplit) {
        /** What is shared. */
        public enum Kind {
            SAME_INPUT,
            SIMILAR_INPUT,
            CLUSTER
        }
    }
}
