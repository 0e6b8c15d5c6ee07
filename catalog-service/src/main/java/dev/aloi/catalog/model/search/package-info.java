/** Which models a question is answered by, and why. Plain Java over a catalogue in memory. */
@NullMarked
package dev.aloi.catalog.model.search;

import org.jspecify.annotations.NullMarked;
