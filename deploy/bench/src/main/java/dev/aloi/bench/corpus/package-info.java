/** Texts to measure on. */
@NullMarked
package dev.aloi.bench.corpus;

import org.jspecify.annotations.NullMarked;
