/** Edit distances. */
@NullMarked
package dev.aloi.scoring.metric.distance;

import org.jspecify.annotations.NullMarked;
