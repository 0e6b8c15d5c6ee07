/** Texts as vectors: encoders, with the files of sentence-transformers. */
@NullMarked
package dev.aloi.inference.embed;

import org.jspecify.annotations.NullMarked;
