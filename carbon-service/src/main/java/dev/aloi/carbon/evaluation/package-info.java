/** Evaluations as they are requested: what their runs are weighed by, and how long they may wait. */
@NullMarked
package dev.aloi.carbon.evaluation;

import org.jspecify.annotations.NullMarked;
