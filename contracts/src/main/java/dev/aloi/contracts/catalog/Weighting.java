package dev.aloi.contracts.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much each goal counts.
 *
 * @param weights none negative; they sum to 1
 */
public record Weighting(Map<Goal, Double> weights, Method method) {
    public Weighting {
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    /** How goals of different units become one score. */
    public enum Method {
        /** Weighted sum of the goals, each scaled from 0 for the worst candidate to 1 for the best. */
        SUM,
        /** Nearness to the best and distance from the worst (Hwang and Yoon 1981). */
        TOPSIS
    }
}
