/** Which trials of an evaluation need not be run, since earlier ones of the same content stand for them. */
@NullMarked
package dev.aloi.catalog.evaluation.reuse;

import org.jspecify.annotations.NullMarked;
