/** What a feed tells of grids hour by hour, kept for weighing runs. */
@NullMarked
package dev.aloi.carbon.reading;

import org.jspecify.annotations.NullMarked;
