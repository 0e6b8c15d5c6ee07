/** A metric that asks somebody's own scorer over HTTP. */
@NullMarked
package dev.aloi.scoring.metric.http;

import org.jspecify.annotations.NullMarked;
