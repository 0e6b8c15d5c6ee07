/** Where metrics order the same candidates in opposite ways. */
@NullMarked
package dev.aloi.bench.contradiction;

import org.jspecify.annotations.NullMarked;
