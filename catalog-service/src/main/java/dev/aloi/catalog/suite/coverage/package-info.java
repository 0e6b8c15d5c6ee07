/** What a suite covers, and what is odd about it. Plain Java. */
@NullMarked
package dev.aloi.catalog.suite.coverage;

import org.jspecify.annotations.NullMarked;
