/** Scored trials become a ranking of candidates: a fold, and the relay that tells it. */
@NullMarked
package dev.aloi.scoring.ranking;

import org.jspecify.annotations.NullMarked;
