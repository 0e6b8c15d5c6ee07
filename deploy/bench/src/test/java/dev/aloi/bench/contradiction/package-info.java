/** Metrics that see the same candidates otherwise. */
@NullMarked
package dev.aloi.bench.contradiction;

import org.jspecify.annotations.NullMarked;
