/** Which candidate to take: constraints, the Pareto front, weights. Plain Java. */
@NullMarked
package dev.aloi.scoring.decision;

import org.jspecify.annotations.NullMarked;
