/** A model of Llama's kind in the forms that other programs read, so that they can be measured beside Aloi on the same weights. */
@NullMarked
package dev.aloi.bench.llama;

import org.jspecify.annotations.NullMarked;
