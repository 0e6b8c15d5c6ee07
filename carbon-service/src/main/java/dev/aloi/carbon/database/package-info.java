/** Rows and what they keep as JSON. */
@NullMarked
package dev.aloi.carbon.database;

import org.jspecify.annotations.NullMarked;
