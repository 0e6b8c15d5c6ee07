/** Puts a candidate under load and measures how it answers, by when each call was meant to begin. */
@NullMarked
package dev.aloi.local.load;

import org.jspecify.annotations.NullMarked;
