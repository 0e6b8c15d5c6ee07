/** Simulations that show what the statistics are worth: run {@link dev.aloi.scoring.simulation.Simulations}. Plain Java. */
@NullMarked
package dev.aloi.scoring.simulation;

import org.jspecify.annotations.NullMarked;
