/** Emissions of electricity and the overhead of data centres. */
@NullMarked
package dev.aloi.carbon.grid;

import org.jspecify.annotations.NullMarked;
