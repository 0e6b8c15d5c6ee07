package dev.aloi.contracts.catalog;

/** What a candidate is chosen for. All but the quality are the better the lower. */
public enum Goal {
    /** By the deciding metric. */
    QUALITY,
    /** Of a thousand samples. */
    COST,
    /** The 95th percentile of the time that a completion takes. */
    LATENCY,
    /** Emissions of a thousand samples, operational and embodied. */
    CARBON
}
