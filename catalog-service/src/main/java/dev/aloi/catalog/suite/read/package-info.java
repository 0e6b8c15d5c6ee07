/** Reads a suite from a file. Plain Java: the command line validates with the same code before it uploads. */
@NullMarked
package dev.aloi.catalog.suite.read;

import org.jspecify.annotations.NullMarked;
