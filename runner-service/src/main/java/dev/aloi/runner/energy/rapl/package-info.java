/** The energy counters of x86 processors. */
@NullMarked
package dev.aloi.runner.energy.rapl;

import org.jspecify.annotations.NullMarked;
