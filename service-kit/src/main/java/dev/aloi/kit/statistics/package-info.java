/** Statistics that more than one service goes by. No framework. */
@NullMarked
package dev.aloi.kit.statistics;

import org.jspecify.annotations.NullMarked;
