/** Energy from CPU time by the method of Cloud Carbon Footprint. */
@NullMarked
package dev.aloi.carbon.energy;

import org.jspecify.annotations.NullMarked;
