/** What a candidate may have besides a model: a prompt, guardrails. No framework: the command line reads them with the same code. */
@NullMarked
package dev.aloi.catalog.candidate;

import org.jspecify.annotations.NullMarked;
