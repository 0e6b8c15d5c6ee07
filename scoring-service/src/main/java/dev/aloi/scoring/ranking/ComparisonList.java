package dev.aloi.scoring.ranking;

import dev.aloi.contracts.scoring.Comparison;
import java.util.List;

/**
 * All pairs of candidates by one metric.
 *
 * @param margin by how much worse would not matter, in the metric's own unit
 * @param correction of the p-values for how many comparisons there are
 */
public record ComparisonList(
        String evaluation,
        String metric,
        boolean higherIsBetter,
        double scale,
        double margin,
        String correction,
        List<Comparison> comparisons) {}
