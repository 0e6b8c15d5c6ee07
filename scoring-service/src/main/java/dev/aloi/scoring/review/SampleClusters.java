package dev.aloi.scoring.review;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.scoring.stats.Clusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What belongs together: everything of one sample, and samples of one cluster. */
record SampleClusters(Map<SampleId, String> names) {
    /** A sample without a cluster is one by itself; no name of a cluster can be mistaken for it. */
    Clusters of(List<SampleId> samples) {
        return Clusters.named(samples.stream()
                .map(sample -> Optional.ofNullable(names.get(sample))
                        .map(cluster -> "cluster " + cluster)
                        .orElse("sample " + sample))
                .toList());
    }
}
