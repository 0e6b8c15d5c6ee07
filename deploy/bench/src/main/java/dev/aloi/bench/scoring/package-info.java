/** Metrics and statistics, one thread, CPU time. */
@NullMarked
package dev.aloi.bench.scoring;

import org.jspecify.annotations.NullMarked;
