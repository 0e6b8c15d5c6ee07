/** What was measured, as people read it. */
@NullMarked
package dev.aloi.bench.report;

import org.jspecify.annotations.NullMarked;
