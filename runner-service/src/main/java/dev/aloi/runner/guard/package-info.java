/** Guardrails: what is asked before a model is called, and of its answer before it counts. No framework in here. */
@NullMarked
package dev.aloi.runner.guard;

import org.jspecify.annotations.NullMarked;
