/** Metrics that compare texts by what an encoder makes of them. */
@NullMarked
package dev.aloi.scoring.metric.encoder;

import org.jspecify.annotations.NullMarked;
