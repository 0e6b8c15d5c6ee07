/** Suites written out, so that they can be read again as they were. Plain Java. */
@NullMarked
package dev.aloi.catalog.suite.write;

import org.jspecify.annotations.NullMarked;
