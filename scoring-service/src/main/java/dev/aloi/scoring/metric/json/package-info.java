/** Metrics of completions that are to be JSON. */
@NullMarked
package dev.aloi.scoring.metric.json;

import org.jspecify.annotations.NullMarked;
