package dev.aloi.scoring.review;

/**
 * What became of reviews that were sent.
 *
 * @param changed how many of them told something new
 */
public record ReviewReceipt(int received, int changed) {}
