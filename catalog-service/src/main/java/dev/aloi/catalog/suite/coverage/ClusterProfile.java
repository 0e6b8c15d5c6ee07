package dev.aloi.catalog.suite.coverage;

import dev.aloi.catalog.suite.coverage.Coverage.Seen;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How samples are spread over what they share. */
final class ClusterProfile {
    private ClusterProfile() {}

    static CoverageReport.Clusters of(List<Seen> seen) {
        Map<String, Integer> sizes = new HashMap<>();
        int alone = 0;
        for (Seen sample : seen) {
            if (sample.cluster() == null) {
                alone++;
            } else {
                sizes.merge(sample.cluster(), 1, Integer::sum);
            }
        }
        double n = seen.size();
        double squares = alone / (n * n)
                + sizes.values().stream()
                        .mapToDouble(size -> size * size / (n * n))
                        .sum();
        Map.Entry<String, Integer> largest = sizes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<String, Integer>comparingByKey(Comparator.reverseOrder())))
                .orElse(Map.entry("", 0));
        return new CoverageReport.Clusters(
                sizes.size(), alone, n == 0 ? 0 : 1 / squares, largest.getKey(), largest.getValue());
    }
}
