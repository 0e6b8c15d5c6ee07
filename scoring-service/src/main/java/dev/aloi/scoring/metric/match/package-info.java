/** Metrics that ask whether a completion is one of its references. */
@NullMarked
package dev.aloi.scoring.metric.match;

import org.jspecify.annotations.NullMarked;
