/** Errors as RFC 9457 problems. */
@NullMarked
package dev.aloi.kit.problem;

import org.jspecify.annotations.NullMarked;
