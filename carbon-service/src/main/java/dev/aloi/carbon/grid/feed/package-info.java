/** Intensities from a service on the net. */
@NullMarked
package dev.aloi.carbon.grid.feed;

import org.jspecify.annotations.NullMarked;
