/** A ranking as a table, as JSON and as CSV. */
@NullMarked
package dev.aloi.local.ranking;

import org.jspecify.annotations.NullMarked;
