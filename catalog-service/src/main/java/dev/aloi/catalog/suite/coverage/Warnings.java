package dev.aloi.catalog.suite.coverage;

import dev.aloi.catalog.suite.coverage.CoverageReport.Clusters;
import dev.aloi.catalog.suite.coverage.CoverageReport.Duplicates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What somebody who builds a suite should look into. */
final class Warnings {
    /** A cluster of more than a tenth of all samples decides too much alone. */
    private static final double LARGE_CLUSTER = 0.1;

    private static final int FEW = 30;

    private Warnings() {}

    static List<String> of(
            int samples, int ofSamples, Duplicates exact, Duplicates near, Clusters clusters, int leaked) {
        List<String> warnings = new ArrayList<>();
        if (samples < ofSamples) {
            warnings.add("Only the first " + samples + " of " + ofSamples + " samples were looked at.");
        }
        if (samples < FEW) {
            warnings.add(samples + " samples tell differences of a few points from chance hardly ever.");
        }
        if (exact.samples() > 0) {
            warnings.add(exact.samples() + " samples have an input that another one has, too.");
        }
        if (near.samples() > 0) {
            warnings.add(near.samples() + " samples have an input that is nearly that of another one.");
        }
        if (clusters.largestSamples() > LARGE_CLUSTER * samples && clusters.named() > 0) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The cluster %s holds %.0f %% of the samples; all together they are worth %.0f independent ones.",
                    clusters.largest(),
                    100.0 * clusters.largestSamples() / samples,
                    clusters.effective()));
        }
        if (leaked > 0) {
            warnings.add(leaked + " samples share their input or their cluster with a sample of another split.");
        }
        return warnings;
    }
}
