/** Calls of an API from the request of an evaluation to its ranking, on the whole product. */
@NullMarked
package dev.aloi.bench.api;

import org.jspecify.annotations.NullMarked;
