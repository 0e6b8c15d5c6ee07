/** Runs as they are planned, and what their trials used up. */
@NullMarked
package dev.aloi.carbon.run;

import org.jspecify.annotations.NullMarked;
