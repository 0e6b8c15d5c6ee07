package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.stats.Clusters;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a suite numbers depend on, besides what is measured.
 *
 * @param clusters of the samples that do not stand alone
 * @param attacks samples by which guardrails are tried
 * @param heldOut samples that are in no number but what the Ladder tells
 */
record SuiteShape(
        ReferenceCount references, Map<SampleId, String> clusters, Set<SampleId> attacks, Set<SampleId> heldOut) {
    /** One without attacks, of which no sample is held out. */
    SuiteShape(ReferenceCount references, Map<SampleId, String> clusters) {
        this(references, clusters, Set.of(), Set.of());
    }

    /** Without what is held out. */
    EndedRun shown(EndedRun run) {
        return heldOut.isEmpty() ? run : run.only(sample -> !heldOut.contains(sample));
    }

    EndedRun withoutAttacks(EndedRun run) {
        return attacks.isEmpty() ? run : run.only(sample -> !attacks.contains(sample));
    }

    EndedRun heldOut(EndedRun run) {
        return run.only(heldOut::contains);
    }

    /** A sample without a cluster is one by itself; no name of a cluster can be mistaken for it. */
    Clusters of(List<SampleId> samples) {
        return Clusters.named(samples.stream()
                .map(sample ->
                        clusters.containsKey(sample) ? "cluster " + clusters.get(sample) : "sample " + sample.value())
                .toList());
    }
}
