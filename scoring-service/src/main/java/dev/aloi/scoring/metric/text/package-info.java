/** Texts cut into tokens, with Python's idea of spaces and lower case where a reference implementation is Python. */
@NullMarked
package dev.aloi.scoring.metric.text;

import org.jspecify.annotations.NullMarked;
