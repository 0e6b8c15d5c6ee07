/** Quantities with their unit. A number with a unit never crosses a boundary as a bare double. */
@NullMarked
package dev.aloi.contracts.unit;

import org.jspecify.annotations.NullMarked;
