/** Calls of APIs: how many at a time, whose turn it is, what is tried again, what may be spent, and what is known after a crash. */
@NullMarked
package dev.aloi.runner.call;

import org.jspecify.annotations.NullMarked;
