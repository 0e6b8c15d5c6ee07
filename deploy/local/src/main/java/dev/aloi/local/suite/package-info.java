/** Suites of the running stack: brought in, taken out, compared, divided. */
@NullMarked
package dev.aloi.local.suite;

import org.jspecify.annotations.NullMarked;
