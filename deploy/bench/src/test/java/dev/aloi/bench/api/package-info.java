/** That what is beside a benchmark measures what it says. */
@NullMarked
package dev.aloi.bench.api;

import org.jspecify.annotations.NullMarked;
