/** Evaluations: requested, frozen, planned into batches of trials, followed to their ranking. */
@NullMarked
package dev.aloi.catalog.evaluation;

import org.jspecify.annotations.NullMarked;
