/** Completions recorded elsewhere, to be ranked beside those of models. */
@NullMarked
package dev.aloi.catalog.recording;

import org.jspecify.annotations.NullMarked;
