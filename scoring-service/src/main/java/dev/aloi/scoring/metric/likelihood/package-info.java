/** Metrics of how likely a model found a text, for models that tell. */
@NullMarked
package dev.aloi.scoring.metric.likelihood;

import org.jspecify.annotations.NullMarked;
