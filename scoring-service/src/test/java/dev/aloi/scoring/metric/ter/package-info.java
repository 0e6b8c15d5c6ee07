/** TER's search against plain recomputation. */
@NullMarked
package dev.aloi.scoring.metric.ter;

import org.jspecify.annotations.NullMarked;
