/** Metrics of several attempts at the same sample. */
@NullMarked
package dev.aloi.scoring.metric.attempt;

import org.jspecify.annotations.NullMarked;
