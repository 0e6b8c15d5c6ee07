/** The same candidate on two kinds of machines, and what of a claim about them can be confirmed. Never a bare number. */
@NullMarked
package dev.aloi.carbon.comparison;

import org.jspecify.annotations.NullMarked;
