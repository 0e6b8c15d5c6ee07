/** Which samples are kept from those who tune. Plain Java. */
@NullMarked
package dev.aloi.catalog.suite.split;

import org.jspecify.annotations.NullMarked;
