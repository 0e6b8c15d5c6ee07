/** Metrics of a completion against the version that a human made of it. */
@NullMarked
package dev.aloi.scoring.metric.correction;

import org.jspecify.annotations.NullMarked;
