/** From the trials of a run to its cost, energy and emissions. */
@NullMarked
package dev.aloi.carbon.footprint;

import org.jspecify.annotations.NullMarked;
