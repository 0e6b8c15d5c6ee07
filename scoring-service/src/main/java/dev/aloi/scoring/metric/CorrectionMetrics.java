package dev.aloi.scoring.metric;

import dev.aloi.scoring.metric.correction.ApprovedAsIs;
import dev.aloi.scoring.metric.correction.EditsPerWord;
import dev.aloi.scoring.metric.correction.Hter;
import java.util.List;

/** Metrics of how much a human had to change. */
final class CorrectionMetrics {
    private static final String OWN = "defined here";

    private CorrectionMetrics() {}

    static List<MetricFamily> all() {
        return List.of(
                new MetricFamily(
                        "hter",
                        "edits and moves of words that made the completion right, per hundred words of the corrected version",
                        "Snover et al. 2006; by sacreBLEU 2.6.0's TER",
                        Range.RATE,
                        OverlapMetrics.TER_OPTIONS,
                        it -> new Hter(OverlapMetrics.terOf(it))),
                new MetricFamily(
                        "approvedAsIs",
                        "share of completions that were right as they are",
                        OWN,
                        Range.SHARE,
                        List.of(),
                        _ -> new ApprovedAsIs()),
                new MetricFamily(
                        "editsPerWord",
                        "words put in, taken out or replaced by a human for each word that the model wrote",
                        OWN + ", by Levenshtein's distance of words",
                        Range.RATE,
                        List.of(),
                        _ -> new EditsPerWord()));
    }
}
