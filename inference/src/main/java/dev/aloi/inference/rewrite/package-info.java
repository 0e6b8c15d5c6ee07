/** Decoders' graphs changed as they are loaded: the same answers with less work, where the file's own way costs more than it must. */
@NullMarked
package dev.aloi.inference.rewrite;

import org.jspecify.annotations.NullMarked;
