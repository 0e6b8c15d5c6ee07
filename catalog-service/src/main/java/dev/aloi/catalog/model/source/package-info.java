/** Model cards out of the files of others. Plain Java. */
@NullMarked
package dev.aloi.catalog.model.source;

import org.jspecify.annotations.NullMarked;
