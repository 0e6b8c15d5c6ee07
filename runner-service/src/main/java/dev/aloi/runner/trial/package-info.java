/** Trials: asked for, executed, told. */
@NullMarked
package dev.aloi.runner.trial;

import org.jspecify.annotations.NullMarked;
