/** Completions that were recorded elsewhere. */
@NullMarked
package dev.aloi.runner.model.replay;

import org.jspecify.annotations.NullMarked;
