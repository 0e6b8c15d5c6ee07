/** Reads completions recorded elsewhere. Plain Java: the command line validates with the same code before it uploads. */
@NullMarked
package dev.aloi.catalog.recording.read;

import org.jspecify.annotations.NullMarked;
