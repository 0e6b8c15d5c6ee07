/** Smaller files of a model: the same graph with weights of fewer bits. */
@NullMarked
package dev.aloi.inference.quantise;

import org.jspecify.annotations.NullMarked;
