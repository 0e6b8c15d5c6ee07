/** A real broker and a real PostgreSQL as local processes, on loopback alone. */
@NullMarked
package dev.aloi.infrastructure;

import org.jspecify.annotations.NullMarked;
