/** What was asked of a runner and what came of it. */
@NullMarked
package dev.aloi.contracts.runner;

import org.jspecify.annotations.NullMarked;
