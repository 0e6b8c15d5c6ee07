/** Samples out of rows, by what each tool calls their parts. */
@NullMarked
package dev.aloi.catalog.suite.read.shape;

import org.jspecify.annotations.NullMarked;
