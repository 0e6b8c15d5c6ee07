/** What makes a completion good: metrics as sufficient statistics that add up, each with a signature. Plain Java. */
@NullMarked
package dev.aloi.scoring.metric;

import org.jspecify.annotations.NullMarked;
