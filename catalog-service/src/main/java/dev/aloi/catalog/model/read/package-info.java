/** Reads model cards: as the API takes them, and out of the files of others. Plain Java. */
@NullMarked
package dev.aloi.catalog.model.read;

import org.jspecify.annotations.NullMarked;
