package dev.aloi.scoring.review;

import java.util.List;

/**
 * What a reviewer has to do next.
 *
 * @param reviewed completions that this reviewer has judged
 * @param total completions of the evaluation
 * @param items the next ones
 */
public record ReviewQueue(int reviewed, int total, List<ReviewTask> items) {}
