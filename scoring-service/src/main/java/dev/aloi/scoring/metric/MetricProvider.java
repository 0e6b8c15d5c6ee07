package dev.aloi.scoring.metric;

import java.util.List;

/**
 * Metrics of somebody's own, found by {@link java.util.ServiceLoader}. Their names have a dot in them, as
 * {@code acme.wordCount}, so that no metric of this package is ever called like one of them.
 */
public interface MetricProvider {
    List<MetricFamily> families();
}
