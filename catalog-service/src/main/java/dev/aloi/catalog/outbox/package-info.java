/** What relays of rows that are their own outbox share. */
@NullMarked
package dev.aloi.catalog.outbox;

import org.jspecify.annotations.NullMarked;
