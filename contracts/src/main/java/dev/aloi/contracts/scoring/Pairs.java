package dev.aloi.contracts.scoring;

import dev.aloi.contracts.id.RunId;
import java.util.List;

/**
 * All pairs of candidates by the deciding metric, as matrices.
 *
 * @param runs of the rows, and of the columns
 * @param ahead share of the resamples in which the row's candidate is ahead of the column's; ties count half
 * @param corrected p-value of their difference, for all pairs at once (Holm); 1 where too few samples are shared
 */
public record Pairs(List<RunId> runs, List<List<Double>> ahead, List<List<Double>> corrected) {}
