/** How many trials a service takes in a second, from a real broker into a real PostgreSQL, and what comes out. */
@NullMarked
package dev.aloi.bench.pipeline;

import org.jspecify.annotations.NullMarked;
