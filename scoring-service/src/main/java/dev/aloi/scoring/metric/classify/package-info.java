/** Metrics of answers that are one label out of a few. */
@NullMarked
package dev.aloi.scoring.metric.classify;

import org.jspecify.annotations.NullMarked;
