/** The service's PostgreSQL, in SQL. */
@NullMarked
package dev.aloi.scoring.database;

import org.jspecify.annotations.NullMarked;
