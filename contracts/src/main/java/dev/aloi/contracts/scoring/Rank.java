package dev.aloi.contracts.scoring;

/**
 * Where a candidate stands, and how sure that is: from one bootstrap over the samples, joint for all candidates.
 *
 * @param position by the first metric; equal values share a position
 * @param low best position of the 95 % interval
 * @param high worst position of the 95 % interval
 * @param pBest share of the resamples in which it came first; ties share
 */
public record Rank(int position, int low, int high, double pBest) {}
