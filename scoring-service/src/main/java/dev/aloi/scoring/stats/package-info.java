/** How sure a number is: resampling, intervals, ranks. Plain Java, same input same bytes. */
@NullMarked
package dev.aloi.scoring.stats;

import org.jspecify.annotations.NullMarked;
