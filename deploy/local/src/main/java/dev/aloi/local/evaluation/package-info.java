/** Evaluation files: what is asked for, and everything that is wrong with it before anything is stored. */
@NullMarked
package dev.aloi.local.evaluation;

import org.jspecify.annotations.NullMarked;
