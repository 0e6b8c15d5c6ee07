package dev.aloi.scoring.review;

import java.util.List;

/** @param total reviews of the evaluation */
public record ReviewPage(List<ReviewView> items, int page, int size, long total) {}
