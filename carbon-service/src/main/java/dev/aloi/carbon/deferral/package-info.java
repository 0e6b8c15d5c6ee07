/** Evaluations that may wait: the greenest window for each, and what waiting saved. */
@NullMarked
package dev.aloi.carbon.deferral;

import org.jspecify.annotations.NullMarked;
